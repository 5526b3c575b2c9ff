package org.duban.engine.binding;

import org.duban.engine.Episode;

/** What has to be done where a run was, when it goes on in another engine: each binding has one, chosen or not. */
public interface EngineLeaving {

    /** The binding's name. */
    String binding();

    /** Forgets in the present transaction what is here of the run, commands on their way to it included. */
    void leave(Runs.GivenUp run, Episode episode);

    /** After the last run: ends what could not be ended in the transactions, where it can be reached. */
    void finish();
}
