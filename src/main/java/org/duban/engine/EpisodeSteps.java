package org.duban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the open episodes of one process stand, by what the database says: filled by the feature that owns the process.
 * From it an engine that was lost is filled again, and a case that nothing drives is found.
 */
public interface EpisodeSteps {

    /** Id of the process model. */
    String processId();

    /** Open episodes with a position above this one, in order of their position. */
    List<OpenEpisode> open(long afterPosition, int limit);

    /** The episode, if it is open. */
    Optional<OpenEpisode> of(long caseId, int count);

    /**
     * An open episode.
     *
     * @param position the feature's own id of it, by which the list goes on
     * @param variables what a run that begins here has to know, beside the episode's own
     * @param elements ids of the elements of the main flow at which it stands
     * @param hints what has to be told again to the new run, such as an answer that waits for an opinion
     */
    record OpenEpisode(long position, Episode episode, Map<String, Object> variables, List<String> elements,
            List<Hint> hints) {
    }

    /** A message that the new run has to hear. */
    record Hint(String message, Map<String, Object> variables) {
    }
}
