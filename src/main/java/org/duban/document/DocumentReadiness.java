package org.duban.document;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether files can be taken, and whether anybody scans them. */
@Readiness
@ApplicationScoped
class DocumentReadiness implements HealthCheck {

    private final FileStore store;
    private final VirusScan scan;

    DocumentReadiness(FileStore store, VirusScan scan) {
        this.store = store;
        this.scan = scan;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("files")
                .withData("virusScan", scan.isOn() ? "clamd" : "none");
        try {
            store.check();
            if (scan.isOn()) {
                scan.ping();
            }
            return response.up().build();
        } catch (IOException failure) {
            return response.down().withData("failure", failure.getClass().getSimpleName()).build();
        }
    }
}
