package org.duban.engine.binding;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.duban.engine.binding.BindingConfig.Move;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
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
    private final Instance<MovingRuns> moving;
    private final EngineChoice choice;
    private final BindingConfig config;
    private volatile boolean open;

    ChosenBinding(Instance<EngineBinding> bindings, Instance<MovingRuns> moving, EngineChoice choice,
            BindingConfig config) {
        this.bindings = bindings;
        this.moving = moving;
        this.choice = choice;
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
        EngineBinding chosen = binding();
        if (config.rehearse()) {
            chosen.rehearse();
            Quarkus.asyncExit(0);
            return;
        }
        if (config.move() == Move.NO) {
            refuseForeign(chosen);
            // And those that a step began which was under way.
            choice.make(() -> refuseForeign(chosen));
        } else {
            if (config.move() == Move.THEN_END || moving.get().foreign(chosen) > 0) {
                chosen.requireAnswer();
            }
            choice.make(() -> {
            });
        }
        chosen.open();
        if (config.move() != Move.NO) {
            Log.infof("%d open episodes were moved to the engine %s", moving.get().move(chosen), chosen.name());
        }
        if (config.move() == Move.THEN_END) {
            Quarkus.asyncExit(0);
        } else {
            open = true;
        }
    }

    /** Refuses to go on while another engine carries open episodes, and says how they are moved. */
    void refuseForeign(EngineBinding chosen) {
        int foreign = moving.get().foreign(chosen);
        if (foreign > 0) {
            throw new IllegalStateException(("%s open episodes are carried by another engine than %s. Move them with the"
                    + " argument move-engine (java -jar quarkus-run.jar move-engine; in a container: the same argument behind"
                    + " the image), or start with the duban.engine.binding that they have.").formatted(foreign, chosen.name()));
        }
    }

    /** Whether Duban serves with it: nobody takes a step before what another engine carried was moved. */
    boolean isOpen() {
        return open;
    }

    void stop(@Observes ShutdownEvent event) {
        open = false;
        binding().close();
    }
}
