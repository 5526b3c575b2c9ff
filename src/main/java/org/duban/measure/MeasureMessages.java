package org.duban.measure;

import java.util.Map;

import org.duban.engine.Message;

/** What the process of any measure is told, each under an id that is the same however often it is told. */
public final class MeasureMessages {

    private MeasureMessages() {
    }

    /** More time was asked for. */
    public static Message extensionAsked(Measure measure, long extensionId) {
        return Message.of("extension-" + extensionId, named(measure, "extension-asked"), Map.of("extensionId", extensionId));
    }

    /** A request for more time is needed no longer. */
    static Message extensionClosed(Measure measure, long extensionId) {
        return Message.about(String.valueOf(extensionId), "extension-closed-" + extensionId,
                named(measure, "extension-closed"), Map.of("extensionId", extensionId));
    }

    /** A day of service was corrected, and what was begun on the wrong one has to be reviewed. */
    public static Message serviceCorrected(Measure measure, long correctionId) {
        return Message.of("correction-" + correctionId, named(measure, "service-corrected"),
                Map.of("correctionId", correctionId));
    }

    /** What was begun on wrong days of service is reviewed, all of it. */
    static Message reviewsClosed(Measure measure, long lastCorrection) {
        return Message.of("reviews-closed-" + lastCorrection, named(measure, "reviews-closed"), Map.of());
    }

    private static String named(Measure measure, String event) {
        return measure.episode().processId() + "." + event;
    }
}
