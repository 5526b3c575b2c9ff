package org.duban.measure;

/** What has to hold before an act. */
@FunctionalInterface
public interface Gate<M extends Measure> {

    /** The case runs: an authority's acts wait while it is suspended. */
    Gate<Measure> RUNNING = desk -> desk.file().requireOpen();

    /** The case is not closed: what a party sends is taken while it is suspended, too. */
    Gate<Measure> UNCLOSED = desk -> desk.file().requireUnclosed();

    /** Refuses with a problem unless it holds. */
    void require(Desk<? extends M> desk);
}
