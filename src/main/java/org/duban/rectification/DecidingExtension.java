package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.Period;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.measure.Desk;
import org.duban.measure.MeasureProblems;
import org.duban.rectification.Extensions.Request;
import org.duban.rectification.Extensions.State;
import org.duban.shared.Clause;

/** The leader grants more time or refuses it; refused, a date that has passed lapses at once. */
@ApplicationScoped
public class DecidingExtension {

    private final Extensions extensions;
    private final LayingAside aside;
    private final DeadlineLedger ledger;

    DecidingExtension(Extensions extensions, LayingAside aside,
            DeadlineLedger ledger) {
        this.extensions = extensions;
        this.aside = aside;
        this.ledger = ledger;
    }

    /** Decides a request; one that has become pointless is laid aside whatever the decision says. */
    @Clause("JY-2.2.4b")
    public State decide(Desk<Rectification> desk, Decided said) {
        Request request = extensions.get(desk.about());
        if (request.state() == State.MOOT) {
            return State.MOOT;
        }
        desk.file().requireOpen();
        if (request.state() != State.PENDING) {
            throw RectificationProblems.decidedAlready();
        }
        RectificationItem item = desk.measure().item(request.itemId());
        Deadline deadline = ledger.get(item.deadlineId().orElseThrow());
        if (!deadline.isOpen() || !deadline.held()) {
            aside.lay(desk, item, request, said.reason());
            return State.MOOT;
        }
        boolean granted = said.granted();
        State state = granted ? State.GRANTED : State.DENIED;
        int days = granted ? said.days().orElseThrow(() -> MeasureProblems.missing("days")) : 0;
        if (granted) {
            if (days < 1 || days > request.days()) {
                throw RectificationProblems.tooMuchTime(request.days());
            }
            ledger.extend(deadline.id(), Period.days(days), Entry.by(desk.actor(), "准予延期：" + said.reason()));
        } else {
            ledger.release(deadline.id(), Entry.by(desk.actor(), "不予延期：" + said.reason()));
        }
        extensions.decide(request.id(), state, days, said.reason(), desk.actor(), desk.now());
        desk.tell(granted ? "rectification.extension-granted" : "rectification.extension-denied",
                granted ? "第 %s 项准予延期 %s 天".formatted(item.position(), days)
                        : "第 %s 项不予延期".formatted(item.position()),
                granted ? "Item %s: %s more days granted".formatted(item.position(), days)
                        : "Item %s: more time denied".formatted(item.position()),
                Set.of(item.organisationId()));
        return state;
    }

    /** The leader's word; the days count where he grants. */
    public record Decided(boolean granted, Optional<Integer> days, String reason) {
    }
}
