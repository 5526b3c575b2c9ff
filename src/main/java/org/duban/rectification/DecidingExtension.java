package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.Period;
import org.duban.casefile.CaseGates;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.rectification.Extensions.Request;
import org.duban.rectification.Extensions.State;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** The leader grants more time or refuses it; refused, a date that has passed lapses at once. */
@ApplicationScoped
public class DecidingExtension {

    private final OrderDesk desks;
    private final CaseGates gates;
    private final Extensions extensions;
    private final LayingAside aside;
    private final DeadlineLedger ledger;

    DecidingExtension(OrderDesk desks, CaseGates gates, Extensions extensions, LayingAside aside,
            DeadlineLedger ledger) {
        this.desks = desks;
        this.gates = gates;
        this.extensions = extensions;
        this.aside = aside;
        this.ledger = ledger;
    }

    /** Decides a request; one that has become pointless is laid aside whatever the decision says. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("JY-2.2.4b")
    public State decide(long extensionId, boolean granted, int days, String reason, Actor leader) {
        Desk desk = desks.look(extensions.get(extensionId).rectificationId());
        gates.requireRegulator(leader, desk.file(), Role.LEADER);
        Request request = extensions.get(extensionId);
        if (request.state() == State.MOOT) {
            return State.MOOT;
        }
        desk.file().requireOpen();
        if (request.state() != State.PENDING) {
            throw RectificationProblems.decidedAlready();
        }
        RectificationItem item = desk.order().item(request.itemId());
        Deadline deadline = ledger.get(item.deadlineId().orElseThrow());
        if (!deadline.isOpen() || !deadline.held()) {
            aside.lay(desk, item, request, reason, leader);
            return State.MOOT;
        }
        State state = granted ? State.GRANTED : State.DENIED;
        if (granted) {
            if (days < 1 || days > request.days()) {
                throw RectificationProblems.tooMuchTime(request.days());
            }
            ledger.extend(deadline.id(), Period.days(days), Entry.by(leader, "准予延期：" + reason));
        } else {
            ledger.release(deadline.id(), Entry.by(leader, "不予延期：" + reason));
        }
        extensions.decide(extensionId, state, granted ? days : 0, reason, leader, desk.now());
        desks.tell(desk, leader, granted ? "rectification.extension-granted" : "rectification.extension-denied",
                granted ? "第 %s 项准予延期 %s 天".formatted(item.position(), days)
                        : "第 %s 项不予延期".formatted(item.position()),
                granted ? "Item %s: %s more days granted".formatted(item.position(), days)
                        : "Item %s: more time denied".formatted(item.position()),
                Set.of(item.organisationId()));
        return state;
    }
}
