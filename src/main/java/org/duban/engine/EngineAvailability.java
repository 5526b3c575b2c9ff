package org.duban.engine;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the process engine answers, as people are told it. */
@ApplicationScoped
public class EngineAvailability {

    private final EngineState state;

    EngineAvailability(EngineState state) {
        this.state = state;
    }

    /** Whether it did not answer when it was last asked. */
    public boolean isAway() {
        return !state.reachable();
    }
}
