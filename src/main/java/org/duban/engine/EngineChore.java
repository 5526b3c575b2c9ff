package org.duban.engine;

import java.time.Duration;

/** Something that a binding keeps and that is of no more use after a while. */
public interface EngineChore {

    /** The name under which it is counted. */
    String name();

    /** Removes a slice of what is older than this and says how many rows it was. */
    int forget(Duration keep);
}
