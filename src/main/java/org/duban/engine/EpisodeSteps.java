package org.duban.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * @param place where its main flow stands
     * @param besides ids of the human tasks that wait beside it, one for each
     * @param known what its run knows wherever it stands, by name
     */
    record OpenEpisode(long position, Episode episode, Place place, List<String> besides, Map<String, Long> known) {
    }

    /**
     * Where the main flow of an episode stands, and by what that is seen: a run begins before a loop or an event, and there
     * is no task of that name.
     *
     * @param elements ids of the elements at which a run of it begins
     * @param tasks the human tasks that have to be there
     * @param elsewhere ids of the human tasks of the main flow that must not be there
     * @param awaited ids of the events for which its run waits
     */
    record Place(List<String> elements, List<DueTask> tasks, Set<String> elsewhere, Set<String> awaited) {
    }

    /**
     * A human task that has to be there.
     *
     * @param element id of the task in the model
     * @param organisation whose it is, where each of several has one of its own
     */
    record DueTask(String element, Optional<Long> organisation) {

        /** One of which it is not said whose it is. */
        public static DueTask anybodys(String element) {
            return new DueTask(element, Optional.empty());
        }
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
