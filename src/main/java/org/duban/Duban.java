package org.duban;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Duban; {@code move-engine} moves open cases to the engine that is chosen now and ends. */
@QuarkusMain
public final class Duban {

    private static final String MOVE_ENGINE = "move-engine";
    private static final int USAGE = 2;

    private Duban() {
    }

    /** Serves until it is stopped; with the one argument that it knows it does that and ends. */
    public static void main(String... arguments) {
        // The framework would answer an address that is none without a word; RouteRefusals looks at it in its place.
        System.setProperty("vertx.disableURIValidation", "true");
        if (arguments.length == 1 && arguments[0].equals(MOVE_ENGINE)) {
            System.setProperty("duban.engine.move", "then-end");
        } else if (arguments.length > 0) {
            System.err.println("Duban knows the argument " + MOVE_ENGINE + " and no other.");
            System.exit(USAGE);
        }
        Quarkus.run();
    }
}
