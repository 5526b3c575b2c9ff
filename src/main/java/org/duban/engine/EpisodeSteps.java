package org.duban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the open episodes of one process stand, by what the database says: filled by the feature that owns the process.
 * From it a run is begun again, and a dossier that nothing drives is found.
 */
public interface EpisodeSteps {

    /** Id of the process model. */
    String processId();

    /** Open episodes with a position above this one, in order of their position; many are asked for at a time. */
    List<OpenEpisode> open(long afterPosition, int limit);

    /** What a run of the episode that begins now has to know, if the episode is open. */
    Optional<RunStart> start(long dossierId, int count);

    /**
     * An open episode.
     *
     * @param position the feature's own id of it, by which the list goes on
     * @param elements ids of the elements of the main flow at which it stands
     * @param besides ids of the human tasks that wait beside it, one for each
     */
    record OpenEpisode(long position, Episode episode, List<String> elements, List<String> besides) {
    }

    /**
     * How a new run of an open episode begins.
     *
     * @param elements ids of the elements of the main flow at which it stands; none ends the run it has, and begins no other
     * @param variables what the run has to know, beside the episode's own
     * @param hints what has to be told to it again, such as an answer that waits for an opinion
     */
    record RunStart(Episode episode, List<String> elements, Map<String, Object> variables, List<Message> hints) {
    }
}
