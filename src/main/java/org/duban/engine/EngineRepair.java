package org.duban.engine;

/** A repair that only one binding offers, such as sending a command again. */
public interface EngineRepair {

    /** The name by which the operator chooses it, such as {@code RESEND}. */
    String name();

    /** Repairs what the subject names, in the present transaction; false when there is no such thing to repair. */
    boolean repair(long subject);
}
