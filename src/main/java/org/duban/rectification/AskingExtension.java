package org.duban.rectification;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.MoreTime;
import org.duban.measure.SideAct;
import org.duban.problem.DubanProblem;
import org.duban.regulation.RectifyRule;
import org.duban.shared.Clause;

/** A party asks for more time for one of its items: before the period ends, once, at most as long as the period was. */
@ApplicationScoped
public class AskingExtension {

    /** At which page and API do it. */
    public static final SideAct<Asked, Long> ACT = new SideAct<>(Rectification.PROCESS, "ask-extension");

    private final MoreTime time;
    private final ItemClocks clocks;
    private final Outstanding outstanding;
    private final ProcessEngine engine;

    AskingExtension(MoreTime time, ItemClocks clocks, Outstanding outstanding, ProcessEngine engine) {
        this.time = time;
        this.clocks = clocks;
        this.outstanding = outstanding;
        this.engine = engine;
    }

    /** Records the request; refuses it for what is answered, and where the law gives no more time. Returns its id. */
    @Clause({ "JY-2.2.4b", "JY-2.6.5" })
    public long ask(Desk<Rectification> desk, Asked asked) {
        RectificationItem item = desk.measure().item(asked.itemId());
        if (item.organisationId() != desk.actor().organisationId()) {
            throw DubanProblem.notFound();
        }
        if (item.state() == ItemState.ANSWERED || !clocks.takesAnswer(item, desk.now())) {
            throw RectificationProblems.answeredAlready(item);
        }
        RectifyRule rule = OrderRules.rule(desk.profile(), item.violation());
        if (!rule.extendable()) {
            throw RectificationProblems.notExtendable(rule);
        }
        long request = time.ask(desk, clocks.bound(item), asked.days(), asked.reason());
        // Whether it asks before its other answers or after them, these are inspected now.
        if (outstanding.moveOn(desk)) {
            engine.tell(desk.measure().episode(), OrderMessages.answersClosed(desk.measure()), Unheard.KEEP);
        }
        return request;
    }

    /** The leader decides about the request. */
    public void decide(Desk<Rectification> desk, MoreTime.Decided said) {
        time.decide(desk, said, clock -> clocks.bound(desk.measure(), clock));
    }

    /** The leader's day passed. */
    public boolean undecided(Desk<Rectification> desk, Deadline decision) {
        return time.lapsed(desk, decision, clock -> clocks.bound(desk.measure(), clock));
    }

    /** How much more time a party asks for one of its items, and why. */
    public record Asked(long itemId, int days, String reason) {
    }
}
