package org.duban.engine.binding;

import org.duban.engine.EngineAvailability;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Duban is ready to drive cases when the engine is there, and no other was chosen since. */
@Readiness
class EngineReadiness implements HealthCheck {

    private final EngineAvailability engine;
    private final EngineChoice choice;

    EngineReadiness(EngineAvailability engine, EngineChoice choice) {
        this.engine = engine;
        this.choice = choice;
    }

    @Override
    public HealthCheckResponse call() {
        boolean chosen = choice.isOurs();
        return HealthCheckResponse.named("engine").withData("binding", engine.binding()).withData("chosen", chosen)
                .status(chosen && !engine.isAway()).build();
    }
}
