package org.duban.engine.embedded;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.EngineLeaving;
import org.duban.engine.binding.Runs;

/** Leaves the embedded engine: instances end in the transaction in which their runs go elsewhere, and no engine is needed. */
@ApplicationScoped
class EmbeddedLeaving implements EngineLeaving {

    private final Instances instances;

    EmbeddedLeaving(Instances instances) {
        this.instances = instances;
    }

    @Override
    public String binding() {
        return BindingConfig.EMBEDDED;
    }

    @Override
    public void leave(Runs.GivenUp run, Episode episode) {
        instances.endOf(run.run());
    }

    @Override
    public void finish() {
        // Nothing of it is anywhere but in those transactions.
    }
}
