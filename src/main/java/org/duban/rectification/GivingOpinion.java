package org.duban.rectification;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.problem.DubanProblem;
import org.duban.rectification.OrderDesk.Desk;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Takes the supervisor's word on an answer; only the authority sees it until it opens it. */
@ApplicationScoped
public class GivingOpinion {

    private final OrderDesk desks;
    private final Opinions opinions;
    private final DeadlineLedger ledger;

    GivingOpinion(OrderDesk desks, Opinions opinions, DeadlineLedger ledger) {
        this.desks = desks;
        this.opinions = opinions;
        this.ledger = ledger;
    }

    /** Records the opinion; refuses anybody but the supervisor who was asked, and a second word. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("JY-2.3.3b")
    public void give(long answerId, boolean agrees, String text, Actor supervisor) {
        Opinions.Opinion asked = opinions.of(answerId).orElseThrow(DubanProblem::notFound);
        if (!supervisor.is(Role.SUPERVISOR) || asked.supervisorId() != supervisor.organisationId()) {
            throw DubanProblem.notFound();
        }
        Desk desk = desks.look(asked.rectificationId());
        desk.file().requireUnclosed();
        if (opinions.of(answerId).orElseThrow().state() != Opinions.State.ASKED) {
            throw RectificationProblems.decidedAlready();
        }
        ledger.met(asked.deadlineId(), desk.now(), Entry.by(supervisor, "监理单位提出意见"));
        opinions.give(answerId, agrees, text, supervisor, desk.now());
        desks.tell(desk, supervisor, "rectification.opinion-given", agrees ? "监理单位意见：同意" : "监理单位意见：不同意",
                agrees ? "The supervisor agrees" : "The supervisor disagrees", Set.of(supervisor.organisationId()));
    }
}
