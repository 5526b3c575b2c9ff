package org.duban.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that the run of an episode has to hear: a hint, since the job behind it asks the domain whether it still holds.
 *
 * @param id one for one happening: a run hears each id once, however often it is told
 * @param name {@code <package>.<past-tense>}, as in the model
 * @param subject which of several things that wait in the run is meant; null where only one can
 * @param variables references and routing facts only
 */
public record Message(String id, String name, @Nullable String subject, Map<String, Object> variables) {

    /** A message that concerns the run as a whole. */
    public static Message of(String id, String name, Map<String, Object> variables) {
        return new Message(id, name, null, variables);
    }

    /** A message for the one thing among several alike that the subject names. */
    public static Message about(String subject, String id, String name, Map<String, Object> variables) {
        return new Message(id, name, subject, variables);
    }
}
