package org.duban.engine;

/** What it means to whoever tells a run something when nothing in the run waits for it. */
public enum Unheard {
    /** The act that led to it is refused as a whole. */
    REFUSE,
    /** The fact is kept: from it the episode's standing tells it again, or nothing has to be told any more. */
    KEEP
}
