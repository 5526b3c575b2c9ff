package org.duban.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.calendar.Period;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DocumentService;
import org.duban.casefile.DossierAudience;
import org.duban.casefile.Entry;
import org.duban.casefile.NewDeadline;
import org.duban.measure.Desk;
import org.duban.measure.MoreTime;
import org.duban.problem.Text;
import org.duban.regulation.Profile;
import org.duban.shared.Clause;

/** The clock of each item: what the ledger says of it. */
@ApplicationScoped
class ItemClocks {

    /** Kind of an item's deadline; its subject is the item. */
    static final String KIND = "rectification.item";

    private final DeadlineLedger ledger;
    private final DossierAudience audience;

    ItemClocks(DeadlineLedger ledger, DossierAudience audience) {
        this.ledger = ledger;
        this.audience = audience;
    }

    /** Starts the clocks of a party's items the day after its service. */
    @Clause({ "JY-3.2b", "民法典 201", "民诉法 85" })
    void start(Desk<Rectification> desk, DocumentService served) {
        for (RectificationItem item : desk.measure().items(one -> one.organisationId() == served.organisationId())) {
            long deadline = ledger.open(new NewDeadline(desk.measure().episode(), KIND, item.id(), served.servedOn(),
                    Period.days(item.days()), desk.profile().ruleId("rectify." + item.violation()),
                    OrderRules.basis(desk.profile(), item)),
                    Entry.by(desk.actor(), "限期整改通知书送达").proven(served.documentId()));
            audience.bind(deadline, item.organisationId());
            item.runs(deadline);
            outlastOrigin(item);
        }
    }

    Optional<Deadline> of(RectificationItem item) {
        return item.deadlineId().map(ledger::get);
    }

    /** The clock of an item that runs or ran, for which its party may ask for more time. */
    MoreTime.Bound bound(RectificationItem item) {
        return bound(item, of(item).orElseThrow(RectificationProblems::notServed));
    }

    /** The same of a clock of the order. */
    MoreTime.Bound bound(Rectification order, Deadline clock) {
        return bound(order.item(clock.subjectId()), clock);
    }

    private static MoreTime.Bound bound(RectificationItem item, Deadline clock) {
        return new MoreTime.Bound(clock, new Text("第 %s 项".formatted(item.position()), "item " + item.position()),
                item.organisationId());
    }

    /** The earliest day on which an open item of the party is due. */
    Optional<DueDay> dueOn(Rectification order, long organisationId) {
        return order.items(item -> item.organisationId() == organisationId && item.state() == ItemState.OPEN).stream()
                .flatMap(item -> of(item).stream()).flatMap(clock -> clock.binding().stream()).min(DueDay.FIRST);
    }

    boolean isMissed(RectificationItem item) {
        return of(item).filter(Deadline::isMissed).isPresent();
    }

    /**
     * The first day on which the result of an item can be seen, where it is measured over a month: the day after the first
     * whole month that begins after its last day. Empty where a visit shows it; refuses while nobody knows the last day.
     */
    @Clause("A5")
    Optional<LocalDate> measurableFrom(RectificationItem item, Profile profile) {
        if (!OrderRules.rule(profile, item.violation()).measured()) {
            return Optional.empty();
        }
        return of(item).map(Deadline::due).map(due -> YearMonth.from(due.day().orElseThrow(
                () -> RectificationProblems.measureUnknown(item, due.missingYear().orElseThrow())))
                .plusMonths(2).atDay(1));
    }

    /** The first day on which every unsettled item of the order can be judged; empty where a visit shows all of them. */
    @Clause("A5")
    Optional<LocalDate> measurableFrom(Rectification order, Profile profile) {
        return order.items(one -> one.state().isUnsettled() && of(one).filter(clock -> clock.due().isKnown()).isPresent())
                .stream().flatMap(item -> measurableFrom(item, profile).stream()).max(LocalDate::compareTo);
    }

    /** Whether its party may answer it. */
    boolean takesAnswer(RectificationItem item, Instant now) {
        return item.takesAnswer(of(item), now);
    }

    /** Whether its period was over on a day; while a request for more time is undecided nobody knows. */
    boolean wasOver(RectificationItem item, LocalDate day) {
        return of(item).filter(one -> !one.held()).flatMap(one -> one.due().day()).filter(day::isAfter).isPresent();
    }

    /** Its period ends no earlier than that of the item which it carries on, though that one's day of service was corrected. */
    @Clause("D-5")
    void outlastOrigin(RectificationItem item) {
        Optional<LocalDate> first = item.carriedFrom().flatMap(from -> ledger.ofSubject(KIND, from))
                .flatMap(one -> one.due().day());
        of(item).filter(Deadline::isOpen).ifPresent(clock -> first.filter(clock.due()::isBefore)
                .ifPresent(day -> ledger.extend(clock.id(),
                        Period.days((int) ChronoUnit.DAYS.between(clock.due().required(), day)),
                        Entry.system("不早于原通知书的整改期限"))));
    }

    /** Ends a clock that binds nobody any more. */
    void end(RectificationItem item, Entry why) {
        of(item).filter(Deadline::isOpen).ifPresent(one -> ledger.cancel(one.id(), why));
    }
}
