package org.duban.worklist;

import java.util.List;
import java.util.Optional;

/**
 * A page of the work list.
 *
 * @param next cursor of the next page, empty on the last
 * @param count how many there are, up to {@link #COUNT_CAP}
 * @param more whether there are more than that
 */
public record WorkPage(List<WorkItem> items, Optional<String> next, int count, boolean more) {

    /** Nobody reads past a thousand lines, so nobody waits for a longer count. */
    public static final int COUNT_CAP = 1000;
}
