package org.duban.operations;

import java.util.List;

import org.duban.engine.Finding;

/** One named comparison of database and engine. */
interface Reconciliation {

    /** The name of the job and of its metric. */
    String name();

    /** Looks at everything, and names what is not as it should be. */
    List<Finding> reconcile();
}
