package org.duban.security;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Refuses to serve in production what is safe only on a newcomer's own machine. */
@ApplicationScoped
class ProductionStart {

    private static final int BEFORE_ALL = 1;

    private final List<StartCheck> checks;

    ProductionStart(@All List<StartCheck> checks) {
        this.checks = checks;
    }

    void onStart(@Observes @Priority(BEFORE_ALL) StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.NORMAL || !ConfigUtils.isProfileActive("prod")) {
            return;
        }
        List<String> objections = objections();
        if (!objections.isEmpty()) {
            objections.forEach(one -> Log.errorf("unsafe for production: %s", one));
            throw new IllegalStateException("refusing to start in production: " + String.join(" | ", objections));
        }
    }

    List<String> objections() {
        return checks.stream().flatMap(check -> check.objections().stream()).toList();
    }
}
