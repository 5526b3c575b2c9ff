package org.duban;

import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts Duban; {@code move-engine} moves open cases to the engine that is chosen now and ends, {@code move-model --dry-run}
 * says what a start of this build would do with running cases and ends.
 */
@QuarkusMain
public final class Duban {

    private static final List<String> MOVE_ENGINE = List.of("move-engine");
    private static final List<String> REHEARSE = List.of("move-model", "--dry-run");
    private static final int USAGE = 2;

    private Duban() {
    }

    /** Serves until it is stopped; with the arguments that it knows it does what they ask and ends. */
    public static void main(String... arguments) {
        // The framework would answer an address that is none without a word; RouteRefusals looks at it in its place.
        System.setProperty("vertx.disableURIValidation", "true");
        List<String> asked = List.of(arguments);
        if (asked.equals(MOVE_ENGINE)) {
            System.setProperty("duban.engine.move", "then-end");
        } else if (asked.equals(REHEARSE)) {
            rehearse();
        } else if (!asked.isEmpty()) {
            System.err.println("Duban knows the arguments move-engine and move-model --dry-run, and no other.");
            System.exit(USAGE);
        }
        Quarkus.run();
    }

    /** Beside a Duban that serves, and on its database: nothing else begins that would write, answer or listen. */
    private static void rehearse() {
        System.setProperty("duban.engine.rehearse", "true");
        System.setProperty("duban.demo.enabled", "false");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
    }
}
