package org.duban.casefile;

import java.util.Collection;
import java.util.stream.Collectors;

/** Ids as SQL takes them, for a set of rows that is asked for at once. */
public final class IdList {

    private IdList() {
    }

    /** {@code (1, 2)}; of none a list that nothing is in. */
    public static String of(Collection<Long> ids) {
        return ids.isEmpty() ? "(NULL)" : ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
