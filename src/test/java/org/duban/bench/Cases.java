package org.duban.bench;

/** Somebody who brings cases from their opening to their close, a number of them at a time. */
interface Cases extends AutoCloseable {

    /** Begins; for every case that is closed another is opened. */
    void begin(int atATime);

    /** How many were closed so far; throws when something went wrong. */
    int closed();

    /** Opens no more and waits until all are closed. */
    void finish() throws InterruptedException;

    @Override
    void close();
}
