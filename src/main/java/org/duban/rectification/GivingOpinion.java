package org.duban.rectification;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.measure.Desk;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Takes the supervisor's word on an answer; only the authority sees it until it opens it. */
@ApplicationScoped
public class GivingOpinion {

    private final Opinions opinions;
    private final DeadlineLedger ledger;

    GivingOpinion(Opinions opinions, DeadlineLedger ledger) {
        this.opinions = opinions;
        this.ledger = ledger;
    }

    /** The day by which the supervisor's opinion on an answer is due. */
    public Optional<DueDay> dueOn(long answerId) {
        return ledger.ofSubject(AskingOpinion.KIND, answerId).flatMap(Deadline::binding);
    }

    /** Anybody but the supervisor who was asked does not learn that the answer is there. */
    public void requireAsked(Desk<? extends Rectification> desk) {
        Actor supervisor = desk.actor();
        if (!supervisor.is(Role.SUPERVISOR) || opinions.of(desk.about())
                .filter(one -> one.supervisorId() == supervisor.organisationId()).isEmpty()) {
            throw DubanProblem.notFound();
        }
    }

    /** Records the opinion; refuses a second word. */
    @Clause("JY-2.3.3b")
    public void give(Desk<Rectification> desk, Said said) {
        Opinion asked = opinions.of(desk.about()).orElseThrow();
        Actor supervisor = desk.actor();
        boolean agrees = said.opinion() == Word.AGREE;
        asked.given(agrees, said.text(), supervisor, desk.now());
        ledger.met(asked.deadlineId(), desk.now(), Entry.by(supervisor, "监理单位提出意见"));
        Text word = said.opinion().title();
        desk.tell("rectification.opinion-given", "监理单位意见：" + word.zh(), "The supervisor's opinion: " + word.en(),
                Set.of(supervisor.organisationId()));
    }

    /** What the supervisor says. */
    public record Said(Word opinion, String text) {
    }

    /** Whether he agrees. */
    public enum Word {
        /** 情况属实，同意. */
        AGREE("情况属实，同意", "True, I agree"),
        /** 不同意. */
        DISAGREE("不同意", "Do not agree");

        private final Text title;

        Word(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }
}
