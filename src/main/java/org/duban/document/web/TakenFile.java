package org.duban.document.web;

/** A file that was taken, by the id that a form sends. */
public record TakenFile(String id, String name) {
}
