package org.duban.engine;

import java.util.List;
import java.util.Map;

/**
 * What features ask of the engine. Every verb only writes an outbox row in the caller's transaction, so that the fact
 * and its command stand or fall together; sending, repeating and counting happen after the commit.
 */
public interface ProcessEngine {

    /** Starts a run of the episode's process through its message start event {@code <processId>.started}. */
    void start(Episode episode, Map<String, Object> variables);

    /** Ends the run that the episode has, with its open tasks, and begins another where the episode stands now. */
    void beginAgain(Episode episode);

    /**
     * Sends a message to the run that the episode has now; without one nothing is sent, since the next begins with what the
     * database says. It is a hint: the job behind it asks the domain whether it still holds. Names follow
     * {@code <package>.<past-tense>}.
     */
    void publish(Episode episode, String message, Map<String, Object> variables);

    /**
     * As {@link #publish}, for one of several things that wait in the process: the correlation key is
     * {@code <run>/<subject>}.
     */
    void publishAbout(Episode episode, String subject, String message, Map<String, Object> variables);

    /**
     * As {@link #publish} for thousands in few statements; each is kept for the next run where there is none, and repeated
     * until
     * {@link #counted} is told that the job behind it came in.
     */
    void publishUntilCounted(List<CountedMessage> messages);

    /** The job behind a message came in: it is not repeated any more. */
    void counted(String countKey);

    /** Open task rows of the case show as paused and refuse while the case is suspended. */
    void pauseTasks(long caseId);

    /** Ends {@link #pauseTasks}. */
    void resumeTasks(long caseId);

    /** Asks {@link TaskDirectory#dueOn} again for every open task of the case: a legal date of it has moved. */
    void refreshDueDays(long caseId);
}
