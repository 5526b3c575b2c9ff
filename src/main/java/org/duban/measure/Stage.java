package org.duban.measure;

import org.duban.problem.Text;

/** Where a measure stands; each feature's own enum. */
public interface Stage {

    /** The enum's name, as the row keeps it. */
    String name();

    /** Whether nothing is left to do in it. */
    boolean hasEnded();

    /** In words. */
    Text title();
}
