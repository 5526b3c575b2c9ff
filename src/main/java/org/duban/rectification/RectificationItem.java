package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.duban.casefile.Deadline;
import org.duban.shared.Clause;
import org.duban.violation.Violation;
import org.jspecify.annotations.Nullable;

/** One thing to correct, by one liable party, with a clock, an answer and a verdict of its own. */
@Entity
@Table(name = "rectification_items")
public class RectificationItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rectification_id")
    private Rectification rectification;
    private int position;
    private long violationId;
    private String violation;
    private long organisationId;
    private String facts;
    private String place;
    private LocalDate foundOn;
    private String requirement;
    private int days;
    @Nullable
    private Long carriedFrom;
    @Nullable
    private Long deadlineId;
    @Enumerated(EnumType.STRING)
    private ItemState state;
    @Nullable
    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    protected RectificationItem() {
    }

    RectificationItem(Rectification order, int position, Violation found, String requirement, int days) {
        this.rectification = order;
        this.position = position;
        this.violationId = found.id();
        this.violation = found.code();
        this.organisationId = found.liableOrganisationId();
        this.facts = found.facts();
        this.place = found.place();
        this.foundOn = found.foundOn();
        this.requirement = requirement;
        this.days = days;
        this.state = ItemState.OPEN;
    }

    RectificationItem(Rectification child, int position, RectificationItem from, int days) {
        this.rectification = child;
        this.position = position;
        this.violationId = from.violationId;
        this.violation = from.violation;
        this.organisationId = from.organisationId;
        this.facts = from.facts;
        this.place = from.place;
        this.foundOn = from.foundOn;
        this.requirement = from.requirement;
        this.days = days;
        this.carriedFrom = from.id;
        this.state = ItemState.OPEN;
    }

    void drafted(String newFacts, String newPlace, String newRequirement, int newDays) {
        this.facts = newFacts;
        this.place = newPlace;
        this.requirement = newRequirement;
        this.days = newDays;
    }

    void runs(long newDeadlineId) {
        this.deadlineId = newDeadlineId;
    }

    void answered() {
        if (state != ItemState.OPEN) {
            throw RectificationProblems.answeredAlready(this);
        }
        state = ItemState.ANSWERED;
    }

    @Clause("D-5")
    void settled(Verdict found) {
        requireUnsettled();
        verdict = found;
        state = found.closes() ? ItemState.CLOSED : ItemState.CARRIED_ON;
    }

    void carriedOn() {
        requireUnsettled();
        state = ItemState.CARRIED_ON;
    }

    /** Back to the order it came from. */
    void takenBack() {
        requireUnsettled();
        state = ItemState.TAKEN_BACK;
    }

    /**
     * Whether its party may answer it: nothing has come yet, what has come may be bettered until the period ends, or it was
     * carried on and its period runs again.
     */
    public boolean takesAnswer(Optional<Deadline> clock, Instant now) {
        return switch (state) {
            case OPEN -> true;
            case ANSWERED, CARRIED_ON -> clock.filter(one -> one.isOpen() || !one.isOver(now)).isPresent();
            case CLOSED, TAKEN_BACK -> false;
        };
    }

    /** Whether a visit has to say what became of it: it was answered, or its period is over without an answer. */
    public boolean isToInspect(Optional<Deadline> clock) {
        return state == ItemState.ANSWERED || (state == ItemState.OPEN && clock.filter(Deadline::isMissed).isPresent());
    }

    /** Back from the order that carried it on: the lapse was void, and its party may answer or has meanwhile. */
    void openAgain(boolean answered) {
        if (state != ItemState.CARRIED_ON) {
            throw RectificationProblems.settledAlready(this);
        }
        state = answered ? ItemState.ANSWERED : ItemState.OPEN;
        verdict = null;
    }

    private void requireUnsettled() {
        if (!state.isUnsettled()) {
            throw RectificationProblems.settledAlready(this);
        }
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** The order it belongs to. */
    public Rectification order() {
        return rectification;
    }

    /** 1 for the first of its order. */
    public int position() {
        return position;
    }

    /** Code of the catalogue. */
    public String violation() {
        return violation;
    }

    /** Who has to correct it. */
    public long organisationId() {
        return organisationId;
    }

    /** What was found. */
    public String facts() {
        return facts;
    }

    /** Where. */
    public String place() {
        return place;
    }

    /** When. */
    public LocalDate foundOn() {
        return foundOn;
    }

    /** What is to be done. */
    public String requirement() {
        return requirement;
    }

    /** Calendar days from the day after service. */
    public int days() {
        return days;
    }

    /** The item of the parent order that it carries on. */
    public Optional<Long> carriedFrom() {
        return Optional.ofNullable(carriedFrom);
    }

    /** Its clock, once its party was served. */
    public Optional<Long> deadlineId() {
        return Optional.ofNullable(deadlineId);
    }

    /** Where it stands. */
    public ItemState state() {
        return state;
    }

    /** What the re-inspection found, once two officers agree. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }
}
