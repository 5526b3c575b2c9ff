package org.duban.engine.binding;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The binding that the operator chose. The other one is never looked up, so that none of its threads, schedules and
 * connections begins.
 */
@ApplicationScoped
public class ChosenBinding {

    /** Before whatever at the start begins cases, such as the demonstration. */
    private static final int FIRST = 1000;

    private final Instance<EngineBinding> bindings;
    private final BindingConfig config;

    ChosenBinding(Instance<EngineBinding> bindings, BindingConfig config) {
        this.bindings = bindings;
        this.config = config;
    }

    /** The binding; refuses a name that none has. */
    public EngineBinding binding() {
        if (bindings.isUnsatisfied()) {
            throw new IllegalStateException(
                    "duban.engine.binding=" + config.binding() + " is not known; it is embedded or camunda");
        }
        return bindings.get();
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        binding().open();
    }

    void stop(@Observes ShutdownEvent event) {
        binding().close();
    }
}
