package org.duban;

import java.util.List;
import java.util.stream.IntStream;

/** The floors of the house, the lowest first, as CONTRIBUTING.md describes them. */
final class Floors {

    static final List<List<String>> ALL = List.of(List.of("shared"),
            List.of("problem", "security", "calendar", "regulation", "idempotency", "page"),
            List.of("registry", "document", "engine"), List.of("form", "task", "casefile", "violation"),
            List.of("measure"), List.of("rectification", "interview"), List.of("worklist", "operations", "home", "demo"));

    private Floors() {
    }

    /** The packages of a floor, as ArchUnit names them. */
    static String[] packages(int floor) {
        return ALL.get(floor).stream().map(one -> "org.duban." + one + "..").toArray(String[]::new);
    }

    /** The floor on which a package stands. */
    static int of(String packageName) {
        String name = packageName.split("\\.")[2];
        return IntStream.range(0, ALL.size()).filter(floor -> ALL.get(floor).contains(name)).findFirst().orElseThrow();
    }
}
