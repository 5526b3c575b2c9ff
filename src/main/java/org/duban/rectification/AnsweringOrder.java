package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.Punctuality;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** Takes a party's answers to its own items; what comes late is taken and marked late. */
@ApplicationScoped
public class AnsweringOrder {

    private final OrderDesk desks;
    private final Answers answers;
    private final Evidence evidence;
    private final Outstanding outstanding;
    private final AskingOpinion opinions;
    private final ItemClocks clocks;
    private final LayingAside aside;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    AnsweringOrder(OrderDesk desks, Answers answers, Evidence evidence, Outstanding outstanding,
            AskingOpinion opinions, ItemClocks clocks, LayingAside aside, DeadlineLedger ledger,
            ProcessEngine engine) {
        this.desks = desks;
        this.answers = answers;
        this.evidence = evidence;
        this.outstanding = outstanding;
        this.opinions = opinions;
        this.clocks = clocks;
        this.aside = aside;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Takes answers at the party's task; further items can follow while it is not done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answered answer(long rectificationId, List<ItemAnswer> given, Actor party) {
        Desk desk = open(rectificationId, party);
        if (!given.isEmpty() || !answeredAll(desk, party)) {
            take(desk, given, party);
        }
        boolean closed = outstanding.moveOn(desk);
        // A party with more time for one of its items keeps its task, and the process would wait for it.
        boolean othersHaveTasks = desk.order().items(one -> one.state() == ItemState.OPEN).stream()
                .anyMatch(one -> one.organisationId() != party.organisationId());
        return new Answered(closed || answeredAll(desk, party),
                Optional.of(desk.order()).filter(order -> closed && othersHaveTasks).map(OrderMessages::answersClosed));
    }

    /**
     * Takes answers while no task stands open for them: before all parties were served, after the answers were closed, when
     * more time was refused, or while a period that had lapsed runs again. Returns the id of the submission.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long answerOutsideTask(long rectificationId, List<ItemAnswer> given, Actor party) {
        Desk desk = open(rectificationId, party);
        long answer = take(desk, given, party);
        // What the process still waits for it asks anew: the party's task, if it has one, is done by this answer.
        if (outstanding.moveOn(desk) || (desk.order().state() == OrderState.IN_PROGRESS && answeredAll(desk, party))) {
            engine.tell(desk.order().episode(), OrderMessages.answersClosed(desk.order()), Unheard.KEEP);
        }
        return answer;
    }

    private Desk open(long rectificationId, Actor party) {
        Desk desk = desks.look(rectificationId);
        desks.requireVisible(party, desk);
        if (own(desk, party).isEmpty()) {
            throw DubanProblem.notFound();
        }
        desk.file().requireUnclosed();
        return desk;
    }

    @Clause({ "JY-2.2.4a", "D-5" })
    private long take(Desk desk, List<ItemAnswer> given, Actor party) {
        Rectification order = desk.order();
        order.act(desk.now(), OrderState.ISSUED, OrderState.IN_PROGRESS, OrderState.REINSPECTION,
                OrderState.REINSPECTED, OrderState.CLOSED);
        requireAnswers(desk, given, party);
        Set<Long> audience = opinions.audience(desk, party);
        long answer = answers.open(order.id(), party, desk.now());
        List<Punctuality> taken = new ArrayList<>();
        for (ItemAnswer one : given) {
            RectificationItem item = order.item(one.itemId());
            evidence.attach("answers", one.evidenceFileIds(), order.caseId(), audience, party);
            Punctuality came = ledger.met(item.deadlineId().orElseThrow(RectificationProblems::notServed), desk.now(),
                    Entry.by(party, "收到整改报告"));
            taken.add(came);
            if (item.state() == ItemState.OPEN) {
                item.answered();
            }
            answers.add(answer, one);
            if (came == Punctuality.IN_TIME) {
                aside.request(desk, item, "已收到整改报告", party);
            }
        }
        tellTaken(desk, taken, party, audience);
        aside.nextStep(desk);
        opinions.ask(desk, answer, party);
        return answer;
    }

    private void tellTaken(Desk desk, List<Punctuality> taken, Actor party, Set<Long> audience) {
        int late = Collections.frequency(taken, Punctuality.LATE);
        int undecided = Collections.frequency(taken, Punctuality.UNDECIDED);
        desks.tell(desk, party, "rectification.answer-received",
                "收到整改报告：%s 项%s%s".formatted(taken.size(), late > 0 ? "，其中逾期 " + late + " 项" : "",
                        undecided > 0 ? "，" + undecided + " 项是否逾期待定" : ""),
                "Answer received: %s items, %s of them late%s".formatted(taken.size(), late,
                        undecided > 0 ? ", of " + undecided + " in time or late is not decided yet" : ""),
                audience);
    }

    private void requireAnswers(Desk desk, List<ItemAnswer> given, Actor party) {
        if (given.isEmpty()) {
            throw RectificationProblems.missing("answers", new Text("至少一项整改情况", "at least one answer"));
        }
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ItemAnswer one = given.get(i);
            RectificationItem item = desk.order().item(one.itemId());
            if (item.organisationId() != party.organisationId()) {
                throw DubanProblem.notFound();
            }
            if (!seen.add(one.itemId())) {
                throw RectificationProblems.everyItemOnce("answers");
            }
            if (one.doneOn().isAfter(desk.today())) {
                throw RectificationProblems.future("answers." + i + ".doneOn", one.doneOn());
            }
            if (one.doneOn().isBefore(item.foundOn())) {
                throw RectificationProblems.tooEarly("answers." + i + ".doneOn", item.foundOn());
            }
            // Also of what the first officer has found: the period is its party's until it ends.
            if (!clocks.takesAnswer(item)) {
                throw RectificationProblems.answeredAlready(item);
            }
        }
    }

    private static boolean answeredAll(Desk desk, Actor party) {
        return own(desk, party).stream().noneMatch(one -> one.state() == ItemState.OPEN);
    }

    private static List<RectificationItem> own(Desk desk, Actor party) {
        return desk.order().items(one -> one.organisationId() == party.organisationId());
    }

    /**
     * What an answer at a task led to.
     *
     * @param done whether the party's task is done: it has answered everything, or the order goes on without the rest
     * @param closed what the run is told after the task when the answers end though another party's task is open
     */
    public record Answered(boolean done, Optional<Message> closed) {
    }
}
