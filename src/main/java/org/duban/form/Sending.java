package org.duban.form;

/**
 * What tells one sending of a page's form from another: a repeat, by a second click or a reload, has both the same.
 *
 * @param key of the form as it was shown; empty where none came with it
 * @param content all that was sent, files by their names and sizes
 */
public record Sending(String key, String content) {
}
