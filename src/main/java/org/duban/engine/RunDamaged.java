package org.duban.engine;

/** A run does not know what it has to, or nobody can read it: its variables were changed or lost. */
public class RunDamaged extends IllegalStateException {

    /** Says what is missing or cannot be read. */
    public RunDamaged(String what) {
        super(what);
    }

    /** As {@link #RunDamaged(String)}, with what the reading said. */
    public RunDamaged(String what, Throwable why) {
        super(what, why);
    }
}
