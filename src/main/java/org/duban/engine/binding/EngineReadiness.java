package org.duban.engine.binding;

import org.duban.engine.EngineAvailability;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Duban is ready to drive cases when the engine is there. */
@Readiness
class EngineReadiness implements HealthCheck {

    private final EngineAvailability engine;

    EngineReadiness(EngineAvailability engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engine").withData("binding", engine.binding()).status(!engine.isAway()).build();
    }
}
