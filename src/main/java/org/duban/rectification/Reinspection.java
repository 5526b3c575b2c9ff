package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.duban.security.Actor;
import org.jspecify.annotations.Nullable;

/** A re-inspection by its first officer, and what the second one said, each under his own name. */
@Entity
@Table(name = "reinspections")
class Reinspection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private LocalDate inspectedOn;
    private String personId;
    private String author;
    private String certificateNo;
    @Enumerated(EnumType.STRING)
    private State state;
    @ElementCollection
    @CollectionTable(name = "reinspection_verdicts", joinColumns = @JoinColumn(name = "reinspection_id"))
    private Set<Found> verdicts = new HashSet<>();
    // Queries ask for the order; when it was written down, and who decided about it, is kept for the record.
    long rectificationId;
    Instant recordedAt;
    @Nullable
    String confirmerId;
    @Nullable
    String confirmer;
    @Nullable
    String confirmerCertificateNo;
    @Nullable
    String remark;
    @Nullable
    Instant decidedAt;

    protected Reinspection() {
    }

    Reinspection(Rectification order, Reinspecting.Visit visited, Actor first, Instant at) {
        this.rectificationId = order.id();
        this.inspectedOn = visited.inspectedOn();
        this.personId = first.personId();
        this.author = first.name();
        this.certificateNo = first.certificate().orElseThrow();
        this.state = State.PROPOSED;
        this.recordedAt = at;
        visited.verdicts().forEach(one -> verdicts.add(new Found(one.itemId(), one.verdict(), one.finding())));
    }

    void confirmed(Actor second, Instant at) {
        decided(State.CONFIRMED, "", second, at);
    }

    /** Set aside, for this reason. */
    void rejected(String why, Actor second, Instant at) {
        decided(State.REJECTED, why, second, at);
    }

    private void decided(State decision, String why, Actor second, Instant at) {
        state = decision;
        remark = why;
        confirmerId = second.personId();
        confirmer = second.name();
        confirmerCertificateNo = second.certificate().orElseThrow();
        decidedAt = at;
    }

    boolean isProposed() {
        return state == State.PROPOSED;
    }

    /** The day on which the officers were there. */
    LocalDate inspectedOn() {
        return inspectedOn;
    }

    /** Person id of the first officer. */
    String personId() {
        return personId;
    }

    /** The first officer. */
    String author() {
        return author;
    }

    /** His certificate. */
    String certificateNo() {
        return certificateNo;
    }

    /** What he found, item by item. */
    List<Found> verdicts() {
        return verdicts.stream().sorted(Comparator.comparingLong(Found::itemId)).toList();
    }

    /** Whether two officers found the item wanting. */
    boolean wants(long itemId) {
        return state == State.CONFIRMED && verdicts.stream().anyMatch(one -> one.itemId() == itemId && !one.verdict().closes());
    }

    /** What was found of an item. */
    @Embeddable
    record Found(long itemId, @Enumerated(EnumType.STRING) Verdict verdict, String finding) {
    }

    /** Where a re-inspection stands. */
    enum State {
        /** 待第二人确认. */
        PROPOSED,
        /** 已确认. */
        CONFIRMED,
        /** 第二人不同意. */
        REJECTED
    }
}
