package org.duban.page.web;

/** One choice of a list's filter. */
public record ListChoice(String value, String name, boolean chosen) {
}
