package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.Entry;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.SideAct;
import org.duban.problem.DubanProblem;
import org.duban.regulation.RectifyRule;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** A party asks for more time for one of its items: before the period ends, once, at most as long as the period was. */
@ApplicationScoped
public class AskingExtension {

    /** At which page and API do it. */
    public static final SideAct<Asked, Long> ACT = new SideAct<>(Rectification.PROCESS, "ask-extension");

    private final Extensions extensions;
    private final ItemClocks clocks;
    private final Outstanding outstanding;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    AskingExtension(Extensions extensions, ItemClocks clocks, Outstanding outstanding,
            DeadlineLedger ledger, ProcessEngine engine) {
        this.extensions = extensions;
        this.clocks = clocks;
        this.outstanding = outstanding;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Records the request and holds the lapse until it is decided; returns the request's id. */
    @Clause({ "JY-2.2.4b", "JY-2.6.5" })
    public long ask(Desk<Rectification> desk, Asked asked) {
        Actor party = desk.actor();
        int days = asked.days();
        String reason = asked.reason();
        RectificationItem item = desk.measure().item(asked.itemId());
        if (item.organisationId() != party.organisationId()) {
            throw DubanProblem.notFound();
        }
        // What the officers do about other items is no reason to take a party's right from it.
        desk.measure().act(desk.now(), OrderState.ISSUED, OrderState.IN_PROGRESS, OrderState.REINSPECTION,
                OrderState.REINSPECTED, OrderState.CLOSED);
        if (!clocks.takesAnswer(item)) {
            throw RectificationProblems.answeredAlready(item);
        }
        RectifyRule rule = FindingCheck.rule(desk.profile(), item.violation());
        if (!rule.extendable()) {
            throw RectificationProblems.notExtendable(rule);
        }
        if (extensions.ofItem(item.id()).isPresent()) {
            throw RectificationProblems.askedAlready();
        }
        Deadline deadline = ledger.get(item.deadlineId().orElseThrow(RectificationProblems::notServed));
        // What comes while the clock stands still cannot be late.
        boolean runsOut = deadline.state() == DeadlineState.RUNNING && deadline.due().isOver(desk.now());
        if (!deadline.isOpen() || runsOut) {
            throw RectificationProblems.askedTooLate(deadline.due());
        }
        if (days < 1 || days > item.days()) {
            throw RectificationProblems.tooMuchTime(item.days());
        }
        Extension request = new Extension(item, days, reason, party, desk.now());
        extensions.persist(request);
        ledger.hold(deadline.id(), Entry.by(party, "申请延期：" + reason));
        desk.tell("rectification.extension-asked", "第 %s 项申请延期 %s 天".formatted(item.position(), days),
                "%s more days asked for item %s".formatted(days, item.position()), Set.of(party.organisationId()));
        engine.tell(desk.measure().episode(), OrderMessages.extensionAsked(request.id()), Unheard.KEEP);
        // Whether it asks before its other answers or after them, these are inspected now.
        if (outstanding.moveOn(desk)) {
            engine.tell(desk.measure().episode(), OrderMessages.answersClosed(desk.measure()), Unheard.KEEP);
        }
        return request.id();
    }

    /** How much more time a party asks for one of its items, and why. */
    public record Asked(long itemId, int days, String reason) {
    }
}
