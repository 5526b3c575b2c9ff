package org.duban.engine;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Duban is ready to drive cases when the engine is there. */
@Readiness
class EngineReadiness implements HealthCheck {

    private final EngineState state;

    EngineReadiness(EngineState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engine").status(state.reachable()).build();
    }
}
