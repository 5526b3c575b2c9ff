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
    public void decide(Desk<Rectification> desk, Decided said) {
        Extension request = extensions.get(desk.about());
        if (request.state() == Extension.State.MOOT) {
            return;
        }
        desk.file().requireOpen();
        if (request.state() != Extension.State.PENDING) {
            throw RectificationProblems.decidedAlready();
        }
        RectificationItem item = desk.measure().item(request.itemId());
        Deadline deadline = ledger.get(item.deadlineId().orElseThrow());
        if (!deadline.isOpen() || !deadline.held()) {
            aside.lay(desk, item, request, said.reason());
        } else if (said.granted()) {
            grant(desk, item, request, said);
        } else {
            deny(desk, item, request, said.reason());
        }
    }

    private void grant(Desk<Rectification> desk, RectificationItem item, Extension request, Decided said) {
        int days = said.days().orElseThrow(() -> MeasureProblems.missing("days"));
        if (days < 1 || days > request.days()) {
            throw RectificationProblems.tooMuchTime(request.days());
        }
        ledger.extend(item.deadlineId().orElseThrow(), Period.days(days),
                Entry.by(desk.actor(), "准予延期：" + said.reason()));
        request.granted(days, said.reason(), desk.actor(), desk.now());
        desk.tell("rectification.extension-granted", "第 %s 项准予延期 %s 天".formatted(item.position(), days),
                "Item %s: %s more days granted".formatted(item.position(), days), Set.of(item.organisationId()));
    }

    private void deny(Desk<Rectification> desk, RectificationItem item, Extension request, String reason) {
        ledger.release(item.deadlineId().orElseThrow(), Entry.by(desk.actor(), "不予延期：" + reason));
        request.denied(reason, desk.actor(), desk.now());
        desk.tell("rectification.extension-denied", "第 %s 项不予延期".formatted(item.position()),
                "Item %s: more time denied".formatted(item.position()), Set.of(item.organisationId()));
    }

    /** The leader's word; the days count where he grants. */
    public record Decided(boolean granted, Optional<Integer> days, String reason) {
    }
}
