package org.duban.security;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Duban is ready for everybody when people can sign in. */
@Readiness
class SignInReadiness implements HealthCheck {

    private final SignInAvailability signIn;

    SignInReadiness(SignInAvailability signIn) {
        this.signIn = signIn;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keycloak").status(!signIn.isAway()).build();
    }
}
