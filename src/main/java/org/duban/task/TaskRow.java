package org.duban.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.duban.engine.EngineTask;
import org.duban.engine.Episode;
import org.duban.security.Actor;
import org.jspecify.annotations.Nullable;

/** A human task: whoever changes it holds the row's lock. */
@Entity
@Table(name = "tasks")
class TaskRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(updatable = false)
    String run;
    @Column(updatable = false)
    String engineTask;
    @Column(updatable = false)
    String processId;
    @Column(updatable = false)
    String elementId;
    @Column(updatable = false)
    String formId;
    @Column(updatable = false)
    long dossierId;
    @Column(updatable = false)
    String dossierNo;
    @Column(updatable = false)
    int count;
    @Column(updatable = false)
    String region;
    @Column(updatable = false)
    String role;
    @Column(updatable = false)
    String relation;
    @Nullable
    @Column(updatable = false)
    Long organisationId;
    @Nullable
    String assignee;
    @Nullable
    String assigneeName;
    @Nullable
    @Column(updatable = false)
    LocalDate dueOn;
    @Nullable
    @Column(updatable = false)
    Integer missingYear;
    @Enumerated(EnumType.STRING)
    TaskState state;
    @Column(updatable = false)
    boolean paused;
    boolean returned;
    int version;
    @Column(updatable = false)
    String variables;
    @Nullable
    String outcome;
    @Nullable
    String submitted;
    @Nullable
    String note;
    @Nullable
    String changedBy;
    @Column(updatable = false, insertable = false)
    Instant createdAt;
    Instant changedAt;

    protected TaskRow() {
    }

    Episode episode() {
        return new Episode(processId, dossierId, dossierNo, count);
    }

    EngineTask task() {
        return new EngineTask(run, engineTask);
    }

    Optional<Long> organisation() {
        return Optional.ofNullable(organisationId);
    }

    Optional<String> holder() {
        return Optional.ofNullable(assignee);
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }

    /** Whether the engine may still have it. */
    boolean isUnended() {
        return isOpen() || state == TaskState.COMPLETING;
    }

    /** The act that was done elsewhere did not count: somebody has to do it here. */
    void waitsAgain(String why, Instant at) {
        state = TaskState.OPEN;
        returned = true;
        note = why;
        changed("Camunda", at);
    }

    /** A change that everybody who had read the row has to see. */
    void changed(String by, Instant at) {
        version++;
        changedBy = by;
        changedAt = at;
    }

    void assign(@Nullable String person, @Nullable String name, Actor by, Instant at) {
        assignee = person;
        assigneeName = name;
        changed(by.name(), at);
    }

    /** Whoever had read it is refused by its state; taken up again, it is what he had read. */
    void end(TaskState as, String why, Instant at) {
        state = as;
        note = why;
        changedAt = at;
    }
}
