package org.duban.operations;

import java.util.List;

import org.duban.engine.Finding;

/** One named comparison of database and engine. */
interface Reconciliation {

    /** The name of the job and of its metric. */
    String name();

    /** Looks, repairs what may be repaired without asking, and names the rest. */
    List<Finding> reconcile();
}
