package org.duban.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.duban.calendar.DueDay;
import org.duban.engine.Episode;

/** What is asked of the dossier about a new task: filled by an upper floor. */
public interface TaskDirectory {

    /**
     * The organisation that holds the relation ({@code authority}, {@code supervisor}, {@code builder}, or {@code party}
     * with the organisation's id among the variables) in the dossier; empty when nobody does, which makes a red item.
     */
    Optional<Long> holder(long dossierId, String relation, Map<String, Object> variables);

    /**
     * The day by which the task's act is due, from the deadline ledger or by the authority's own rule, as far as it is known.
     *
     * @param since the day on which the task came up
     */
    Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables, LocalDate since);

    /** The region of the dossier, for the access scope. */
    String region(long dossierId);

    /** The person to whom a task of this role falls by himself (the dossier's own officer), if it names one. */
    Optional<String> assignee(Episode episode, String role, Map<String, Object> variables);

}
