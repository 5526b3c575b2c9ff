package org.duban.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.duban.measure.PaperLife.Corrected;
import org.duban.security.Actor;
import org.jspecify.annotations.Nullable;

/** What had been begun on a day of service that was corrected, and what the case officer says becomes of it. */
@Entity
@Table(name = "correction_reviews")
public class CorrectionReview {

    @Id
    private long correctionId;
    private long measureId;
    private long party;
    private Instant correctedAt;
    private LocalDate oldServedOn;
    private LocalDate newServedOn;
    private String reason;
    private String begun;
    private boolean holds;
    private @Nullable String outcome;
    // What was decided, by whom and when is kept for the record.
    @Nullable
    @Enumerated(EnumType.STRING)
    CorrectionDecision decision;
    @Nullable
    String reviewedBy;
    @Nullable
    Instant reviewedAt;

    protected CorrectionReview() {
    }

    CorrectionReview(Measure measure, Corrected correction, Instant correctedAt, List<String> begun, boolean holds) {
        this.correctionId = correction.id();
        this.measureId = measure.id();
        this.party = correction.service().organisationId();
        this.correctedAt = correctedAt;
        this.oldServedOn = correction.service().servedOn();
        this.newServedOn = correction.newDay();
        this.reason = correction.reason();
        this.begun = String.join("\n", begun);
        this.holds = holds;
    }

    /** The case officer's word. */
    void reviewed(CorrectionDecision decided, String words, Actor officer, Instant at) {
        decision = decided;
        outcome = words;
        reviewedBy = officer.personId();
        reviewedAt = at;
    }

    /** Refuses a second word. */
    void requireOpen() {
        if (outcome != null) {
            throw MeasureProblems.decidedAlready();
        }
    }

    /** The correction. */
    public long correctionId() {
        return correctionId;
    }

    /** The measure. */
    public long measureId() {
        return measureId;
    }

    /** Whose day of service was corrected. */
    public long party() {
        return party;
    }

    /** When it was corrected. */
    public Instant correctedAt() {
        return correctedAt;
    }

    /** The wrong day. */
    public LocalDate oldServedOn() {
        return oldServedOn;
    }

    /** The right day. */
    public LocalDate newServedOn() {
        return newServedOn;
    }

    /** Why it was corrected. */
    public String reason() {
        return reason;
    }

    /** What had been begun, one sentence each. */
    public List<String> begun() {
        return begun.lines().toList();
    }

    /** Whether what was begun waits for the case officer: a lapse may be void, or a party is late that had another day. */
    boolean holds() {
        return holds && outcome == null;
    }
}
