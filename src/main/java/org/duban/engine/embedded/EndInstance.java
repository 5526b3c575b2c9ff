package org.duban.engine.embedded;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineRepair;
import org.duban.engine.binding.BindingConfig;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Ends an instance that no run stands behind; the subject is the instance. One that carries a run is not ended by it. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.EMBEDDED, lookupIfMissing = true)
class EndInstance implements EngineRepair {

    private final InstanceLeft left;
    private final Instances instances;

    EndInstance(InstanceLeft left, Instances instances) {
        this.left = left;
        this.instances = instances;
    }

    @Override
    public String name() {
        return "END_INSTANCE";
    }

    @Override
    public boolean repair(String subject) {
        return left.isLeft(subject) && instances.end(subject);
    }
}
