package org.duban.rectification.process;

import java.net.URI;
import java.util.Optional;

/** The paths on the engine that Duban runs on. */
class RectificationProcessTest extends RectificationPaths {

    @Override
    URI gateway() {
        return URI.create(Optional.ofNullable(System.getenv("DUBAN_ZEEBE_GRPC")).orElse("http://127.0.0.1:26500"));
    }
}
