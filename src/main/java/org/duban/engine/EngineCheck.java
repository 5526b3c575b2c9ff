package org.duban.engine;

import java.util.List;

/** A comparison of database and engine that only one binding needs; told to the operator beside those of all bindings. */
public interface EngineCheck {

    /** The name of the job and of its metric. */
    String name();

    /** Looks, repairs what may be repaired without asking and counts that apart, and names the rest. */
    List<Finding> look();
}
