package org.duban.rectification;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.duban.measure.MeasureProblems;
import org.duban.security.Actor;
import org.jspecify.annotations.Nullable;

/** A supervisor's opinion on a party's answer: asked for, given, or passed over in silence. */
@Entity
@Table(name = "rectification_opinions")
public class Opinion {

    @Id
    private long answerId;
    private long rectificationId;
    private long supervisorId;
    private long deadlineId;
    @Enumerated(EnumType.STRING)
    private State state;
    private @Nullable Boolean agrees;
    private @Nullable String text;
    // Who gave it, and when, is kept for the record.
    @Nullable
    String personId;
    @Nullable
    String author;
    @Nullable
    Instant givenAt;

    protected Opinion() {
    }

    Opinion(long answerId, Rectification order, long supervisorId, long deadlineId) {
        this.answerId = answerId;
        this.rectificationId = order.id();
        this.supervisorId = supervisorId;
        this.deadlineId = deadlineId;
        this.state = State.ASKED;
    }

    /** The supervisor's word; refuses a second one, and one that comes too late. */
    void given(boolean agreed, String words, Actor supervisor, Instant at) {
        if (state != State.ASKED) {
            throw MeasureProblems.decidedAlready();
        }
        state = State.GIVEN;
        agrees = agreed;
        text = words;
        personId = supervisor.personId();
        author = supervisor.name();
        givenAt = at;
    }

    void silent() {
        state = State.SILENT;
    }

    /** The answer that it is about. */
    public long answerId() {
        return answerId;
    }

    /** The order of the answer. */
    public long rectificationId() {
        return rectificationId;
    }

    /** Who was asked. */
    public long supervisorId() {
        return supervisorId;
    }

    /** The clock of the opinion. */
    public long deadlineId() {
        return deadlineId;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    /** Whether the supervisor agrees; it counts once the opinion is given. */
    public boolean agrees() {
        return Boolean.TRUE.equals(agrees);
    }

    /** What he says. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Where an opinion stands. */
    public enum State {
        /** 待提. */
        ASKED,
        /** 已提. */
        GIVEN,
        /** 逾期未提: noted, and holds nothing up. */
        SILENT
    }
}
