package org.duban.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Entry;
import org.duban.measure.Desk;
import org.duban.measure.PaperLife.Corrected;
import org.duban.measure.ReviewingCorrections;
import org.duban.shared.Clause;

/** What another day of service does to an order, after a lapse too: clocks are counted anew, what was begun goes to review. */
@ApplicationScoped
class CorrectingService {

    private final ItemClocks clocks;
    private final Reinspections reinspections;
    private final ReviewingCorrections reviews;
    private final OpenOrders open;
    private final DeadlineLedger ledger;

    CorrectingService(ItemClocks clocks,
            Reinspections reinspections, ReviewingCorrections reviews, OpenOrders open,
            DeadlineLedger ledger) {
        this.clocks = clocks;
        this.reinspections = reinspections;
        this.reviews = reviews;
        this.open = open;
        this.ledger = ledger;
    }

    /** Counts the party's clocks anew, and has reviewed what was begun on the wrong day. */
    @Clause("民诉法 87–95")
    void corrected(Desk<Rectification> desk, Corrected correction) {
        Rectification order = desk.measure();
        long party = correction.service().organisationId();
        Map<Long, Deadline> before = clocks(desk, party);
        List<String> begun = begun(desk, party, before);
        // What has ended has no process that could hear of it.
        boolean ended = open.of(order.dossierId(), order.count()).isEmpty();
        recount(before, correction.newDay(), Entry.by(desk.actor(), "更正送达日期：" + correction.reason()));
        Map<Long, Deadline> after = clocks(desk, party);
        boolean runsAgain = before.entrySet().stream().anyMatch(
                one -> one.getValue().state() == DeadlineState.MISSED && after.get(one.getKey()).isOpen());
        List<String> worse = worse(desk, before, after);
        begun.addAll(worse);
        if (!begun.isEmpty()) {
            reviews.ask(desk, correction, begun, runsAgain || !worse.isEmpty(), ended);
        }
    }

    /** Counts the party's clocks anew. */
    private void recount(Map<Long, Deadline> clocks, LocalDate newDay, Entry why) {
        clocks.values().stream().filter(one -> one.state() != DeadlineState.CANCELLED)
                .forEach(one -> ledger.correctStart(one.id(), newDay, why));
    }

    /** What had been begun on the old date, one sentence each. */
    private List<String> begun(Desk<Rectification> desk, long party, Map<Long, Deadline> before) {
        List<String> begun = new ArrayList<>();
        for (RectificationItem item : own(desk, party)) {
            Optional.ofNullable(before.get(item.id())).filter(one -> one.state() == DeadlineState.MISSED)
                    .ifPresent(one -> begun.add("第 %s 项按期限 %s 认定逾期".formatted(item.position(), one.due().required())));
            if (item.state() == ItemState.CARRIED_ON) {
                begun.add("第 %s 项已转入下一份通知书".formatted(item.position()));
            }
        }
        if (begun.isEmpty()) {
            return begun;
        }
        if (desk.measure().isNextStepPending()) {
            begun.add("已提请承办人决定逾期处置");
        }
        reinspections.daysOf(desk.measure().id()).forEach(day -> begun.add("已于 %s 现场复查".formatted(day)));
        return begun;
    }

    private Map<Long, Deadline> clocks(Desk<Rectification> desk, long party) {
        return own(desk, party).stream().flatMap(one -> clocks.of(one).stream())
                .collect(Collectors.toMap(Deadline::subjectId, Function.identity()));
    }

    /** What turns against the party, which had been told another day: it is not for the clock alone to say. */
    private static List<String> worse(Desk<Rectification> desk, Map<Long, Deadline> before, Map<Long, Deadline> after) {
        List<String> found = new ArrayList<>();
        for (RectificationItem item : desk.measure().items(one -> before.containsKey(one.id()))) {
            Deadline old = before.get(item.id());
            Deadline now = after.get(item.id());
            if (old.state() == DeadlineState.MET && now.state() != DeadlineState.MET) {
                found.add("第 %s 项的整改报告原为按期，按更正后的期限 %s 为逾期".formatted(item.position(), now.due().text().zh()));
            } else if (old.isOpen() && !old.due().isOver(desk.now()) && now.due().isOver(desk.now())) {
                found.add("第 %s 项的期限由 %s 提前到 %s，已经届满".formatted(item.position(), old.due().text().zh(),
                        now.due().text().zh()));
            }
        }
        return found;
    }

    private static List<RectificationItem> own(Desk<Rectification> desk, long party) {
        return desk.measure().items(one -> one.organisationId() == party);
    }
}
