package org.duban.shared;

import java.util.stream.Stream;

/** What lies behind a failure, however deep those between have wrapped it. */
public final class Causes {

    private Causes() {
    }

    /** The failure itself, and what caused it, down to the first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause);
    }
}
