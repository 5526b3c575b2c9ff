package org.duban.engine;

/**
 * Something that is not as it should be.
 *
 * @param subject id that a repair takes
 */
public record Finding(String subject, long dossierId, String what) {
}
