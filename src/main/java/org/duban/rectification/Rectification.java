package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.duban.engine.Episode;
import org.duban.measure.Measure;
import org.duban.measure.Paper;
import org.duban.problem.DubanProblem;
import org.duban.regulation.Profile;
import org.duban.shared.Clause;
import org.duban.violation.Violation;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** An order to correct with its items. No item is ever lost: what came in was closed, is carried on, or is still here. */
@Entity
@Table(name = "rectifications")
public class Rectification extends Measure {

    /** Id of the process model, and kind of the episode. */
    public static final String PROCESS = "rectification";

    private @Nullable Long parentId;
    private @Nullable Integer commonDays;
    private String reportTo;
    private String contact;
    private boolean nextStepPending;

    @OneToMany(mappedBy = "rectification", cascade = CascadeType.PERSIST)
    @Fetch(FetchMode.SUBSELECT)
    @OrderBy("position")
    private List<RectificationItem> items = new ArrayList<>();

    protected Rectification() {
    }

    Rectification(Episode episode, @Nullable Long parentId, Profile.Order defaults, Instant now) {
        super(episode, OrderState.DRAFT, now);
        this.parentId = parentId;
        this.reportTo = defaults.reportTo();
        this.contact = defaults.contact();
    }

    void add(Violation found, String requirement, int days) {
        add(new RectificationItem(this, items.size() + 1, found, requirement, days));
    }

    void carryOn(RectificationItem from, int days) {
        add(new RectificationItem(this, items.size() + 1, from, days));
    }

    private void add(RectificationItem item) {
        items.add(item);
        add(RectificationNotice.KIND, item.organisationId());
    }

    void submit(@Nullable Integer newCommonDays, String newReportTo, String newContact, String person) {
        commonDays = newCommonDays;
        reportTo = newReportTo;
        contact = newContact;
        notices().forEach(one -> one.drafted(person));
        become(OrderState.SUBMITTED);
    }

    /** Whether a party holds it. */
    public boolean isServed() {
        return notices().stream().anyMatch(Paper::isServed);
    }

    /** All liable parties were served. */
    void inProgress(Instant now) {
        act(now, OrderState.ISSUED, OrderState.REINSPECTED);
        become(OrderState.IN_PROGRESS);
    }

    /** Whether it stands at its re-inspection or at the second officer's word about it. */
    boolean isBeingInspected() {
        return state() == OrderState.REINSPECTION || state() == OrderState.REINSPECTED;
    }

    /** The re-inspection was begun on a lapse that is void. */
    void backToAnswers(Instant now) {
        act(now, OrderState.REINSPECTION, OrderState.REINSPECTED);
        become(OrderState.IN_PROGRESS);
    }

    void toReinspection(Instant now) {
        act(now, OrderState.IN_PROGRESS, OrderState.REINSPECTED);
        become(OrderState.REINSPECTION);
    }

    void reinspected() {
        become(OrderState.REINSPECTED);
    }

    /** Ends the order; refused while an item is neither closed nor carried on. */
    @Clause("D-5")
    void close(Instant now) {
        act(now, OrderState.IN_PROGRESS, OrderState.REINSPECTION, OrderState.REINSPECTED);
        if (items.stream().anyMatch(one -> one.state().isUnsettled())) {
            throw RectificationProblems.itemsOpen(items);
        }
        become(OrderState.CLOSED);
        nextStepPending = false;
    }

    /** Its items go back to the order they came from; refused once a party holds it. */
    @Clause("D-5")
    void takeBack(Instant now) {
        if (isServed()) {
            throw RectificationProblems.heldByAParty();
        }
        act(now, OrderState.DRAFT, OrderState.SUBMITTED, OrderState.APPROVED, OrderState.NUMBERED, OrderState.ISSUED);
        items.forEach(RectificationItem::takenBack);
        become(OrderState.CLOSED);
    }

    /** Whether it has ended because its items went back. */
    boolean isTakenBack() {
        return hasEnded() && items.stream().allMatch(one -> one.state() == ItemState.TAKEN_BACK);
    }

    /** An item came back that waits for its answer. */
    void answersAgain(Instant now) {
        act(now, OrderState.CLOSED);
        become(OrderState.IN_PROGRESS);
    }

    void nextStepPending(boolean pending) {
        nextStepPending = pending;
    }

    /** The item; refuses one of another order. */
    public RectificationItem item(long itemId) {
        return items.stream().filter(one -> one.id() == itemId).findFirst().orElseThrow(DubanProblem::notFound);
    }

    /** Items that satisfy a condition, in order. */
    public List<RectificationItem> items(Predicate<RectificationItem> condition) {
        return items.stream().filter(condition).toList();
    }

    /** All items, in order. */
    public List<RectificationItem> items() {
        return List.copyOf(items);
    }

    /** Who has to correct something. */
    public Set<Long> liable() {
        return items.stream().map(RectificationItem::organisationId).collect(Collectors.toUnmodifiableSet());
    }

    /** The order whose items it carries on. */
    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    @Override
    public OrderState state() {
        return OrderState.valueOf(stateName());
    }

    /** One period for all items, where the order sets one. */
    public Optional<Integer> commonDays() {
        return Optional.ofNullable(commonDays);
    }

    /** Where the report goes. */
    public String reportTo() {
        return reportTo;
    }

    /** Whom to ask. */
    public String contact() {
        return contact;
    }

    /** The order on paper: a notice for each liable party. */
    public List<Paper> notices() {
        return papers(RectificationNotice.KIND);
    }

    /** The notice of a party; refuses one that has nothing to correct. */
    public Paper notice(long party) {
        return paper(RectificationNotice.KIND, party).orElseThrow(DubanProblem::notFound);
    }

    /** Their numbers, once they are drawn; before that, which order of the case it is. */
    public String name() {
        return Paper.numbers(notices()).orElse("#" + count());
    }

    /** Its day: all its notices are of one. */
    public Optional<LocalDate> issuedOn() {
        return notices().stream().flatMap(one -> one.issuedOn().stream()).findFirst();
    }

    /** Whether the case officer has yet to decide about a lapse. */
    public boolean isNextStepPending() {
        return nextStepPending;
    }
}
