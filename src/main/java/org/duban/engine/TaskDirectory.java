package org.duban.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the engine asks the case about a new task: filled by an upper floor. */
public interface TaskDirectory {

    /**
     * The organisation that holds the relation ({@code authority}, {@code supervisor}, {@code builder}, or {@code party}
     * with the organisation's id among the variables) in the case; empty when nobody does, which makes a red item.
     */
    Optional<Long> holder(long caseId, String relation, Map<String, Object> variables);

    /** The legal day by which the task's act is due, from the deadline ledger. */
    Optional<LocalDate> dueOn(Episode episode, String elementId, Map<String, Object> variables);

    /** The region of the case, for the access scope. */
    String region(long caseId);

    /** The person to whom a task of this role falls by himself (the case's own officer), if the case names one. */
    Optional<String> assignee(Episode episode, String role, Map<String, Object> variables);

    /** Locks the case's row, so that facts, ledger and outbox of one case have one order. */
    void lock(long caseId);
}
