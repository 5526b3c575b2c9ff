package org.duban.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What the caller wants.
 *
 * @param names benchmarks to run; all when empty
 * @param quick whether a small size will do
 */
record Options(Set<String> names, boolean quick) {

    static Options of(Set<String> known, String... arguments) {
        Set<String> names = new HashSet<>(Arrays.asList(arguments));
        names.remove("");
        boolean quick = names.remove("--quick");
        if (!known.containsAll(names)) {
            names.removeAll(known);
            throw new IllegalArgumentException("there is no benchmark " + names + "; there are " + known + " and --quick");
        }
        return new Options(names, quick);
    }

    boolean wants(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** The number for the size that is wanted. */
    int size(int full, int small) {
        return quick ? small : full;
    }
}
