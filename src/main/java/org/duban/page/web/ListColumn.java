package org.duban.page.web;

import java.util.Optional;

/**
 * The head of a list's column.
 *
 * @param href where the list is sorted by it; empty where one cannot
 * @param sorted whether it is
 */
public record ListColumn(String name, Optional<String> href, boolean sorted) {

    /** A column that one cannot sort by. */
    public static ListColumn of(String name) {
        return new ListColumn(name, Optional.empty(), false);
    }

    /** A column by which the list at this address can be sorted. */
    public static ListColumn of(String name, String sort, String now, ListAddress address) {
        return new ListColumn(name, Optional.of(address.with("sort", sort)), sort.equals(now));
    }
}
