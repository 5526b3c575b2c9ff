package org.duban.problem.web;

import java.util.Comparator;

/** The order of fields by their paths: the second element of a list stands before the tenth. */
final class FieldOrder {

    /** By each step of the path: a number by its size, a name by its letters. */
    static final Comparator<String> BY_PLACE = FieldOrder::compare;

    private FieldOrder() {
    }

    private static int compare(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = isNumber(left[i]) && isNumber(right[i])
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** An index is never longer: no list has more elements than that. */
    private static boolean isNumber(String step) {
        return step.matches("\\d{1,9}");
    }
}
