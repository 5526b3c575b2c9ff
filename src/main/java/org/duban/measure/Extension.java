package org.duban.measure;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.duban.casefile.Deadline;
import org.duban.security.Actor;
import org.jspecify.annotations.Nullable;

/** A party's request for more time for one of its clocks, and what was decided. */
@Entity
@Table(name = "extension_requests")
public class Extension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long measureId;
    private long deadlineId;
    private int days;
    private String reason;
    // Who asked and who decided is kept for the record.
    String personId;
    private String author;
    private Instant askedAt;
    @Enumerated(EnumType.STRING)
    private State state;
    private @Nullable Integer grantedDays;
    private @Nullable String decisionReason;
    @Nullable
    String decidedBy;
    private @Nullable Instant decidedAt;

    protected Extension() {
    }

    Extension(Measure measure, Deadline clock, int days, String reason, Actor party, Instant askedAt) {
        this.measureId = measure.id();
        this.deadlineId = clock.id();
        this.days = days;
        this.reason = reason;
        this.personId = party.personId();
        this.author = party.name();
        this.askedAt = askedAt;
        this.state = State.PENDING;
    }

    void granted(int more, String why, Actor leader, Instant at) {
        decide(State.GRANTED, why, leader, at);
        grantedDays = more;
    }

    void denied(String why, Actor leader, Instant at) {
        decide(State.DENIED, why, leader, at);
    }

    /** Nobody need decide any more. */
    void laidAside(String why, Actor actor, Instant at) {
        decide(State.MOOT, why, actor, at);
    }

    /** The authority's day passed without a word: the party has what it asked for, and the leader has yet to say why. */
    void undecided() {
        state = State.SILENT;
        grantedDays = days;
    }

    /** The leader's word on what was given without one. */
    void explained(String why, Actor actor, Instant at) {
        decide(State.GRANTED, why, actor, at);
    }

    private void decide(State decision, String why, Actor actor, Instant at) {
        state = decision;
        decisionReason = why;
        decidedBy = actor.personId();
        decidedAt = at;
    }

    /** Whether the party need not answer yet: it was given more time, or may be. */
    public boolean givesTime() {
        return isOpen() || state == State.GRANTED;
    }

    /** Whether the leader has yet to speak. */
    public boolean isOpen() {
        return state == State.PENDING || state == State.SILENT;
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** The measure of the clock. */
    public long measureId() {
        return measureId;
    }

    /** The clock. */
    public long deadlineId() {
        return deadlineId;
    }

    /** How many days more were asked for. */
    public int days() {
        return days;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** Name of whoever asked. */
    public String author() {
        return author;
    }

    /** When. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    /** How many days more were granted. */
    public Optional<Integer> grantedDays() {
        return Optional.ofNullable(grantedDays);
    }

    /** Why it was decided so. */
    public Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    /** When it was decided. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Where a request stands. */
    public enum State {
        /** 待审批: the lapse waits. */
        PENDING,
        /** 逾期未决: what was asked for is given, and the leader has yet to say why he was silent. */
        SILENT,
        /** 已准予. */
        GRANTED,
        /** 未准予. */
        DENIED,
        /** 已无必要: what it was asked for was settled before the decision. */
        MOOT
    }
}
