package org.duban.rectification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.Punctuality;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.measure.Desk;
import org.duban.measure.Evidence;
import org.duban.measure.SideAct;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.security.Actor;
import org.duban.shared.Clause;

/** Takes a party's answers to its own items; what comes late is taken and marked late. */
@ApplicationScoped
public class AnsweringOrder {

    /** At which page and API take an answer for which no task is open. */
    public static final SideAct<Given, Long> ACT = new SideAct<>(Rectification.PROCESS, "answer");

    private final Answers answers;
    private final Evidence evidence;
    private final Outstanding outstanding;
    private final AskingOpinion opinions;
    private final ItemClocks clocks;
    private final LayingAside aside;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    AnsweringOrder(Answers answers, Evidence evidence, Outstanding outstanding,
            AskingOpinion opinions, ItemClocks clocks, LayingAside aside, DeadlineLedger ledger,
            ProcessEngine engine) {
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
    public Answered answer(Desk<Rectification> desk, AnswerForm form) {
        List<ItemAnswer> given = form.given();
        Actor party = desk.actor();
        if (!given.isEmpty() || !answeredAll(desk, party)) {
            take(desk, given);
        }
        boolean closed = outstanding.moveOn(desk);
        // A party with more time for one of its items keeps its task, and the process would wait for it.
        boolean othersHaveTasks = desk.measure().items(one -> one.state() == ItemState.OPEN).stream()
                .anyMatch(one -> one.organisationId() != party.organisationId());
        return new Answered(closed || answeredAll(desk, party),
                Optional.of(desk.measure()).filter(order -> closed && othersHaveTasks).map(OrderMessages::answersClosed));
    }

    /**
     * Takes answers while no task stands open for them: before all parties were served, after the answers were closed, when
     * more time was refused, where an answer is bettered in time, or while a period that had lapsed runs again. Returns the id
     * of the submission.
     */
    public long answerOutsideTask(Desk<Rectification> desk, Given given) {
        long answer = take(desk, given.answers());
        // What the process still waits for it asks anew: the party's task, if it has one, is done by this answer.
        if (outstanding.moveOn(desk) || (desk.measure().state() == OrderState.IN_PROGRESS && answeredAll(desk, desk.actor()))) {
            engine.tell(desk.measure().episode(), OrderMessages.answersClosed(desk.measure()), Unheard.KEEP);
        }
        return answer;
    }

    /** The earliest day on which an open item of the party is due. */
    public Optional<DueDay> dueOn(Rectification order, long organisationId) {
        return clocks.dueOn(order, organisationId);
    }

    /** Whoever has nothing to correct does not learn that the order is there. */
    public void requireLiable(Desk<? extends Rectification> desk) {
        if (own(desk, desk.actor()).isEmpty()) {
            throw DubanProblem.notFound();
        }
    }

    @Clause({ "JY-2.2.4a", "D-5" })
    private long take(Desk<Rectification> desk, List<ItemAnswer> given) {
        Actor party = desk.actor();
        Rectification order = desk.measure();
        order.act(desk.now(), OrderState.ISSUED, OrderState.IN_PROGRESS, OrderState.REINSPECTION,
                OrderState.REINSPECTED, OrderState.CLOSED);
        requireAnswers(desk, given, party);
        Set<Long> audience = opinions.audience(desk, party);
        long answer = answers.open(order.id(), party, desk.now());
        List<Punctuality> taken = new ArrayList<>();
        for (ItemAnswer one : given) {
            RectificationItem item = order.item(one.itemId());
            evidence.attach("answers", one.evidenceFileIds(), order.dossierId(), audience, party);
            Punctuality came = ledger.met(item.deadlineId().orElseThrow(RectificationProblems::notServed), desk.now(),
                    Entry.by(party, "收到整改报告"));
            taken.add(came);
            if (item.state() == ItemState.OPEN) {
                item.answered();
            }
            answers.add(answer, one);
            if (came == Punctuality.IN_TIME) {
                aside.request(desk, item, "已收到整改报告");
            }
        }
        tellTaken(desk, taken, audience);
        aside.nextStep(desk);
        opinions.ask(desk, answer, given, party);
        return answer;
    }

    private void tellTaken(Desk<Rectification> desk, List<Punctuality> taken, Set<Long> audience) {
        int late = Collections.frequency(taken, Punctuality.LATE);
        int undecided = Collections.frequency(taken, Punctuality.UNDECIDED);
        desk.tell("rectification.answer-received",
                "收到整改报告：%s 项%s%s".formatted(taken.size(), late > 0 ? "，其中逾期 " + late + " 项" : "",
                        undecided > 0 ? "，" + undecided + " 项是否逾期待定" : ""),
                "Answer received: %s items, %s of them late%s".formatted(taken.size(), late,
                        undecided > 0 ? ", of " + undecided + " in time or late is not decided yet" : ""),
                audience);
    }

    private void requireAnswers(Desk<Rectification> desk, List<ItemAnswer> given, Actor party) {
        if (given.isEmpty()) {
            throw RectificationProblems.missing("answers", new Text("至少一项整改情况", "at least one answer"));
        }
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ItemAnswer one = given.get(i);
            RectificationItem item = desk.measure().item(one.itemId());
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
            // Also of what was answered and what officers have found: the period is its party's until it ends.
            if (!clocks.takesAnswer(item, desk.now())) {
                throw RectificationProblems.answeredAlready(item);
            }
        }
    }

    private static boolean answeredAll(Desk<Rectification> desk, Actor party) {
        return own(desk, party).stream().noneMatch(one -> one.state() == ItemState.OPEN);
    }

    private static List<RectificationItem> own(Desk<? extends Rectification> desk, Actor party) {
        return desk.measure().items(one -> one.organisationId() == party.organisationId());
    }

    /** Answers to items for which no task is open. */
    public record Given(List<ItemAnswer> answers) {
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
