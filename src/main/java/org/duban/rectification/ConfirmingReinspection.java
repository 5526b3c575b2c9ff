package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Entry;
import org.duban.casefile.Punctuality;
import org.duban.casefile.Required;
import org.duban.measure.CorrectionReviews;
import org.duban.measure.Desk;
import org.duban.measure.Extensions;
import org.duban.measure.MeasureProblems;
import org.duban.problem.Text;
import org.duban.rectification.Reinspection.Found;
import org.duban.shared.Clause;

/** The second officer confirms under his own name: items close, or go on into a child order, and none is lost. */
@ApplicationScoped
public class ConfirmingReinspection {

    private final Rectifications orders;
    private final Reinspections reinspections;
    private final Reinspecting reinspecting;
    private final VisitDay visit;
    private final Extensions extensions;
    private final LayingAside aside;
    private final ItemClocks clocks;
    private final Outstanding outstanding;
    private final CarryingOn carrying;
    private final NotingLapse lapses;
    private final CorrectionReviews reviews;
    private final ReinspectionPapers papers;

    ConfirmingReinspection(Rectifications orders, Reinspections reinspections, Reinspecting reinspecting,
            VisitDay visit, Extensions extensions, LayingAside aside,
            ItemClocks clocks, Outstanding outstanding, CarryingOn carrying, NotingLapse lapses,
            CorrectionReviews reviews, ReinspectionPapers papers) {
        this.orders = orders;
        this.reinspections = reinspections;
        this.reinspecting = reinspecting;
        this.visit = visit;
        this.extensions = extensions;
        this.aside = aside;
        this.clocks = clocks;
        this.outstanding = outstanding;
        this.carrying = carrying;
        this.lapses = lapses;
        this.reviews = reviews;
        this.papers = papers;
    }

    /** Agrees with what the first officer found, or not, with a reason; refuses the first officer himself. */
    @Clause({ "D-5", "行政处罚法 42" })
    public Confirmed confirm(Desk<Rectification> desk, Word said) {
        Reinspection proposed = proposed(desk);
        return said.agreed() ? agree(desk, proposed)
                : disagree(desk, proposed, said.remark().orElseThrow(() -> Required.missing("remark")));
    }

    private Confirmed agree(Desk<Rectification> desk, Reinspection proposed) {
        proposed.confirmed(desk.actor(), desk.now());
        List<Found> verdicts = proposed.verdicts();
        verdicts.forEach(one -> requireHolds(desk.measure(), one, proposed.inspectedOn()));
        List<Found> settled = verdicts.stream().filter(one -> ends(desk.measure(), one, proposed.inspectedOn())).toList();
        settled.forEach(one -> settle(desk, one));
        Rectification order = desk.measure();
        List<RectificationItem> carried = order.items(one -> one.state() == ItemState.CARRIED_ON && verdicts.stream()
                .anyMatch(verdict -> verdict.itemId() == one.id()));
        if (!carried.isEmpty()) {
            carrying.into(desk, carried, desk.now());
        }
        moveOn(desk);
        Set<Long> told = verdicts.stream().map(one -> order.item(one.itemId()).organisationId())
                .collect(Collectors.toSet());
        desk.tell("rectification.reinspection-confirmed",
                new Text("复查确认：了结 %s 项，转入下一通知书 %s 项，期限内可继续整改 %s 项".formatted(settled.size() - carried.size(),
                        carried.size(), verdicts.size() - settled.size()),
                        "Re-inspection confirmed: %s closed, %s carried on, %s with time left".formatted(
                                settled.size() - carried.size(), carried.size(), verdicts.size() - settled.size())),
                new Text("复查结论已确认", "Re-inspection confirmed"), told);
        new TreeMap<>(verdicts.stream().collect(Collectors.groupingBy(
                one -> order.item(one.itemId()).organisationId())))
                .forEach((party, theirs) -> papers.opinion(desk, proposed, party, theirs));
        boolean left = !order.hasEnded();
        boolean closeCase = !left && carried.isEmpty() && orders.ofCase(order.dossierId()).stream()
                .allMatch(Rectification::hasEnded);
        return new Confirmed(true, left, left ? outstanding.parties(order) : List.of(), closeCase,
                !left && !reviews.openOfMeasure(order.id()).isEmpty());
    }

    /** The order is inspected again. */
    private Confirmed disagree(Desk<Rectification> desk, Reinspection proposed, String remark) {
        proposed.rejected(remark, desk.actor(), desk.now());
        desk.measure().toReinspection(desk.now());
        desk.tell("rectification.reinspection-rejected", "不同意复查结论：" + remark,
                "Re-inspection not confirmed: " + remark, Set.of());
        return new Confirmed(false, false, List.of(), false, false);
    }

    private Reinspection proposed(Desk<Rectification> desk) {
        Reinspection proposed = reinspections.proposed(desk.measure().id())
                .orElseThrow(MeasureProblems::decidedAlready);
        if (proposed.personId().equals(desk.actor().personId())) {
            throw RectificationProblems.sameOfficer();
        }
        return proposed;
    }

    /** What was found may have lost its ground since: a period that runs again, or a request that decides about its lapse. */
    private void requireHolds(Rectification order, Found found, LocalDate inspectedOn) {
        RectificationItem item = order.item(found.itemId());
        reinspecting.requireJudged(item, found.verdict());
        visit.require(item, found.verdict(), inspectedOn);
        clocks.of(item).filter(one -> one.punctuality().filter(Punctuality.UNDECIDED::equals).isPresent())
                .filter(one -> extensions.pending(one.id()).isPresent()).ifPresent(one -> {
                    throw RectificationProblems.requestUndecided(item);
                });
    }

    /**
     * The period is its party's until it ends: what was found wanting before stays with it, to be bettered and looked at again.
     */
    @Clause("JY-2.2.4a")
    private boolean ends(Rectification order, Found found, LocalDate inspectedOn) {
        return found.verdict().closes() || clocks.wasOver(order.item(found.itemId()), inspectedOn);
    }

    private void settle(Desk<Rectification> desk, Found found) {
        RectificationItem item = desk.measure().item(found.itemId());
        clocks.end(item, Entry.by(desk.actor(), "复查结论：" + found.verdict().title().zh()));
        aside.request(desk, item, "事项已办结");
        item.settled(found.verdict());
    }

    /** Closed, back to the parties, or, where all was answered meanwhile, straight to the next look. */
    private void moveOn(Desk<Rectification> desk) {
        Rectification order = desk.measure();
        if (order.items().stream().noneMatch(one -> one.state().isUnsettled())) {
            order.close(desk.now());
            return;
        }
        order.inProgress(desk.now());
        if (!outstanding.moveOn(desk)) {
            lapses.recall(desk);
        }
    }

    /** The second officer's word; a remark where he does not agree. */
    public record Word(boolean agreed, Optional<String> remark) {
    }

    /**
     * Where the process goes on.
     *
     * @param itemsLeft whether items of this order still run
     * @param parties who has to answer next
     * @param closeCase whether nothing in the case is open any more
     * @param reviewPending whether the order has ended and a corrected day of service in it is still to be reviewed
     */
    public record Confirmed(boolean agreed, boolean itemsLeft, List<Long> parties, boolean closeCase,
            boolean reviewPending) {
    }
}
