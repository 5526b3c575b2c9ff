package org.duban.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.duban.calendar.DemoClock;
import org.duban.security.Memberships;
import org.duban.security.StartCheck;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Makes the city's history by the real use cases under a moving clock, so that engine and database agree. A history that
 * was broken off stays as it is: every case in it is a whole case.
 */
@Readiness
@ApplicationScoped
class DemoSeeder implements HealthCheck, StartCheck {

    private final DemoConfig config;
    private final DemoCity city;
    private final DemoHistory history;
    private final DemoClock clock;
    private final Clock time;
    private final Memberships memberships;
    private volatile String state = "off";

    DemoSeeder(DemoConfig config, DemoCity city, DemoHistory history, DemoClock clock, Clock time,
            Memberships memberships) {
        this.config = config;
        this.city = city;
        this.history = history;
        this.clock = clock;
        this.time = time;
        this.memberships = memberships;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            state = "making history";
            Thread.ofVirtual().name("demo").start(this::seed);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo data").status("off".equals(state) || "there".equals(state))
                .withData("state", state).build();
    }

    @Override
    public List<String> objections() {
        return config.enabled() ? List.of("duban.demo.enabled makes up cases") : List.of();
    }

    private void seed() {
        try {
            if (QuarkusTransaction.requiringNew().call(memberships::count) == 0) {
                QuarkusTransaction.requiringNew().run(() -> city.found(DemoData.read()));
                play();
            }
            moveTo(config.today().toInstant());
            state = "there";
        } catch (RuntimeException failure) {
            state = "failed: " + failure.getMessage();
            Log.error("the demo's history was broken off", failure);
        }
    }

    private void play() {
        List<DemoHistory.Step> steps = history.steps();
        int done = 0;
        for (DemoHistory.Step step : steps) {
            moveTo(step.at().atZone(time.getZone()).toInstant());
            step.act().run();
            state = "making history, " + ++done + " of " + steps.size();
        }
        Log.infof("the demo's history is made: %d steps", steps.size());
    }

    private void moveTo(Instant at) {
        if (at.isAfter(time.instant().plusSeconds(5))) {
            clock.moveTo(at);
        }
    }
}
