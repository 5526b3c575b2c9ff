package org.duban.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong between Duban and a real cluster, so many times as a test says. */
public class Faults {

    /** A kind of fault. */
    public enum Kind {
        /** A command is answered with RESOURCE_EXHAUSTED and not done. */
        REFUSE,
        /** A command is done, and its answer is lost. */
        LOSE_ANSWER,
        /** A job is handed out twice. */
        DUPLICATE,
        /** A job is handed out and never arrives. */
        DROP
    }

    private final Map<String, Integer> left = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();

    /** Lets the next commands of this name, or jobs of this type, meet the fault. */
    public void next(Kind kind, String what, int times) {
        left.put(kind + " " + what, times);
    }

    /** Jobs of the type arrive later from now on. */
    public void delay(String type, Duration by) {
        delays.put(type, by);
    }

    Duration delay(String type) {
        return delays.getOrDefault(type, Duration.ZERO);
    }

    /** Whether this one meets the fault. */
    boolean meets(Kind kind, String what) {
        boolean[] met = new boolean[1];
        left.computeIfPresent(kind + " " + what, (name, times) -> {
            met[0] = true;
            return times > 1 ? Integer.valueOf(times - 1) : null;
        });
        return met[0];
    }

    /** Nothing goes wrong any more. */
    public void none() {
        left.clear();
        delays.clear();
    }
}
