package org.duban.engine;

/**
 * Something that is not as it should be.
 *
 * @param subject id that a repair takes
 */
public record Finding(String subject, long dossierId, String what) {

    /**
     * One about something with a number of its own, which alone a repair could take for another thing, such as a row of the
     * outbox.
     */
    public static Finding numbered(String kind, long number, long dossierId, String what) {
        return new Finding(kind + "-" + number, dossierId, what);
    }
}
