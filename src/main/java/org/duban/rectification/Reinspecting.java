package org.duban.rectification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Evidence;
import org.duban.measure.Desk;
import org.duban.problem.DubanProblem;
import org.duban.regulation.Profile;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** The first officer says item by item what he found on site. */
@ApplicationScoped
public class Reinspecting {

    private final Reinspections reinspections;
    private final Answers answers;
    private final Evidence evidence;
    private final ItemClocks clocks;
    private final VisitDay visit;
    private final ReinspectionPapers papers;

    Reinspecting(Reinspections reinspections, Answers answers, Evidence evidence, ItemClocks clocks,
            VisitDay visit, ReinspectionPapers papers) {
        this.reinspections = reinspections;
        this.answers = answers;
        this.evidence = evidence;
        this.clocks = clocks;
        this.visit = visit;
        this.papers = papers;
    }

    /** The first day on which its verdicts can be given, where that is not at once. */
    public Optional<LocalDate> doableFrom(Rectification order, Profile profile) {
        return Stream.concat(clocks.measurableFrom(order, profile).stream(), periodsEnd(order).stream())
                .max(LocalDate::compareTo);
    }

    /**
     * Where the last visit found all that is left wanting and nothing came since, only the end of a period calls for another.
     */
    private Optional<LocalDate> periodsEnd(Rectification order) {
        List<RectificationItem> left = order.items(one -> one.state().isUnsettled());
        return reinspections.latest(order.id()).filter(last -> left.stream().allMatch(item -> waits(item, last)))
                .flatMap(last -> left.stream().flatMap(item -> clocks.of(item).stream())
                        .flatMap(clock -> clock.due().day().stream()).min(LocalDate::compareTo));
    }

    private boolean waits(RectificationItem item, Reinspection last) {
        return last.wants(item.id())
                && answers.ofItem(item.id()).stream().noneMatch(one -> one.receivedAt().isAfter(last.recordedAt));
    }

    /**
     * Records the verdicts for the second officer to confirm. Every item that was answered or has lapsed needs one; an item
     * that still runs can only be found in order.
     */
    @Clause("D-5")
    public void reinspect(Desk<Rectification> desk, Visit visited) {
        Rectification order = desk.measure();
        LocalDate inspectedOn = visited.inspectedOn();
        List<ItemVerdict> verdicts = visited.verdicts();
        Actor inspector = desk.actor();
        order.reinspected();
        if (inspectedOn.isAfter(desk.today())) {
            throw RectificationProblems.future("inspectedOn", inspectedOn);
        }
        if (inspectedOn.isBefore(order.issuedOn().orElseThrow())) {
            throw DubanProblem.invalid("inspectedOn", "复查日期不能早于通知书日期。", "It cannot be before the order.");
        }
        requireVerdicts(order, verdicts);
        visit.require(order, inspectedOn);
        verdicts.forEach(one -> visit.require(order.item(one.itemId()), one.verdict(), inspectedOn));
        verdicts.forEach(one -> requireMeasured(desk, order.item(one.itemId()), one.verdict(), inspectedOn));
        for (ItemVerdict one : verdicts) {
            evidence.attach("verdicts", one.evidenceFileIds(), order.dossierId(), Set.of(), inspector);
            answers.addVisit(one.itemId(), one.evidenceFileIds());
        }
        Reinspection proposed = new Reinspection(order, visited, inspector, desk.now());
        reinspections.persist(proposed);
        papers.require(desk, proposed);
        desk.tell("rectification.reinspected", "现场复查 %s 项，待第二执法人员确认".formatted(verdicts.size()),
                "Re-inspected %s items, to be confirmed".formatted(verdicts.size()), Set.of());
    }

    private boolean isToInspect(RectificationItem item) {
        return item.isToInspect(clocks.of(item));
    }

    /** An item whose period runs and that was not answered may be closed, and not refused. */
    void requireJudged(RectificationItem item, Verdict verdict) {
        if (!item.state().isUnsettled()) {
            throw RectificationProblems.settledAlready(item);
        }
        if (!verdict.closes() && !isToInspect(item)) {
            throw RectificationProblems.notCorrectedYet(item);
        }
    }

    /** A rate is judged when its month is over; that nothing was done at all shows when the period has lapsed. */
    private void requireMeasured(Desk<Rectification> desk, RectificationItem item, Verdict verdict, LocalDate inspectedOn) {
        boolean rates = verdict == Verdict.ACCEPTED || (!verdict.closes() && !clocks.isMissed(item));
        clocks.measurableFrom(item, desk.profile()).filter(day -> rates && inspectedOn.isBefore(day))
                .ifPresent(day -> {
                    throw RectificationProblems.notMeasuredYet(item, day);
                });
    }

    private void requireVerdicts(Rectification order, List<ItemVerdict> verdicts) {
        Set<Long> needed = order.items(this::isToInspect).stream().map(RectificationItem::id).collect(Collectors.toSet());
        Set<Long> given = new HashSet<>();
        for (ItemVerdict one : verdicts) {
            RectificationItem item = order.item(one.itemId());
            requireJudged(item, one.verdict());
            if (!given.add(one.itemId())) {
                throw RectificationProblems.everyItemOnce("verdicts");
            }
        }
        if (given.isEmpty() || !given.containsAll(needed)) {
            throw RectificationProblems.everyItemOnce("verdicts");
        }
    }

    /** What was found about an item, with the files that show it. */
    public record ItemVerdict(long itemId, Verdict verdict, String finding, List<Long> evidenceFileIds) {
    }

    /** What the first officer found, and when. */
    public record Visit(LocalDate inspectedOn, List<ItemVerdict> verdicts) {
    }
}
