package org.duban.engine.embedded;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.EngineLeaving;
import org.duban.engine.binding.Runs;

/** Leaves the embedded engine: instances end in the transaction in which their runs go elsewhere. */
@ApplicationScoped
class EmbeddedLeaving implements EngineLeaving {

    private final EmbeddedEngine engine;
    private final EngineSteps steps;

    EmbeddedLeaving(EmbeddedEngine engine, EngineSteps steps) {
        this.engine = engine;
        this.steps = steps;
    }

    @Override
    public String binding() {
        return BindingConfig.EMBEDDED;
    }

    @Override
    public void leave(Runs.GivenUp run, Episode episode) {
        if (!engine.isOpen()) {
            engine.open();
        }
        steps.take(() -> engine.end(run.run()));
    }

    @Override
    public void finish() {
        engine.close();
    }
}
