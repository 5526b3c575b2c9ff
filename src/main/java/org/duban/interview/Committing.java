package org.duban.interview;

import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.casefile.CaseOfficers;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.Entry;
import org.duban.casefile.Punctuality;
import org.duban.engine.ProcessEngine;
import org.duban.engine.Unheard;
import org.duban.interview.InterviewFiles.Purpose;
import org.duban.interview.InterviewForms.Check;
import org.duban.interview.InterviewForms.Report;
import org.duban.measure.Desk;
import org.duban.problem.DubanProblem;
import org.duban.shared.Clause;

/** What became of the commitment: reported, lapsed, checked. */
@ApplicationScoped
public class Committing {

    private final InterviewClocks clocks;
    private final InterviewFiles files;
    private final CountingInterviews counting;
    private final CaseOfficers officers;
    private final DeadlineLedger ledger;
    private final ProcessEngine engine;

    Committing(InterviewClocks clocks, InterviewFiles files, CountingInterviews counting, CaseOfficers officers,
            DeadlineLedger ledger, ProcessEngine engine) {
        this.clocks = clocks;
        this.files = files;
        this.counting = counting;
        this.officers = officers;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** To all but the enterprise that is interviewed, and to it before it was told, the interview is not there. */
    public void requireOwn(Desk<? extends Interview> desk) {
        if (desk.measure().organisationId() != desk.actor().organisationId() || !desk.measure().isKnownToParty()) {
            throw DubanProblem.notFound();
        }
    }

    /** It reports once. */
    public void requireUnreported(Desk<? extends Interview> desk) {
        if (desk.measure().report().isPresent()) {
            throw InterviewProblems.reportedAlready();
        }
    }

    /** Takes the party's report; what comes late is taken and marked late. */
    @Clause("JY-3.2c")
    public void report(Desk<Interview> desk, Report said) {
        Interview interview = desk.measure();
        files.attach(desk, "evidenceFileIds", Purpose.REPORT, said.evidenceFileIds());
        Punctuality came = ledger.met(commitment(interview).id(), desk.now(), Entry.by(desk.actor(), "报告履行情况"));
        interview.reported(said.done(), desk.now());
        boolean late = came == Punctuality.LATE;
        desk.tell("interview.reported", late ? "逾期报告承诺履行情况" : "报告承诺履行情况",
                late ? "Reported on its commitment, late" : "Reported on its commitment",
                Set.of(interview.organisationId()));
    }

    /** Notes that the session's time ran out before anything was held; nobody has to decide because of it. */
    public boolean notHeld(Desk<Interview> desk, Deadline deadline) {
        desk.note("interview.not-held-in-time", "约谈未在 %s 前举行".formatted(deadline.due().required()),
                "Not held by %s".formatted(deadline.due().required()), Set.of());
        return false;
    }

    /** Sends the interview to its check where the party kept silent: the silence alone breaks nothing. */
    @Clause({ "A7", "JY-3.2c" })
    public boolean lapsed(Desk<Interview> desk, Deadline deadline) {
        Interview interview = desk.measure();
        if (interview.state() == InterviewState.COMMITMENT_DUE) {
            interview.lapsed(desk.now());
            LocalDate due = deadline.due().required();
            desk.note("interview.commitment-lapsed", "承诺期限 %s 届满，未收到履行情况报告".formatted(due),
                    "The commitment's time ended on %s without a report".formatted(due),
                    Set.of(interview.organisationId()));
            engine.tell(interview.episode(), InterviewMessages.commitmentLapsed(interview), Unheard.KEEP);
        }
        return false;
    }

    /** Two officers found it kept or broken; refuses to find it broken while the party has time. */
    @Clause({ "A7", "JY-2.6.4", "行政处罚法 42" })
    public void check(Desk<Interview> desk, Check said) {
        Interview interview = desk.measure();
        officers.requireTwo(desk.file());
        LocalDate from = interview.meetsOn().orElseThrow();
        if (said.checkedOn().isBefore(from) || said.checkedOn().isAfter(desk.today())) {
            throw InterviewProblems.visitOutOfRange(from, desk.today());
        }
        DueDay due = commitment(interview).due();
        if (!said.kept() && !due.isBefore(said.checkedOn())) {
            throw InterviewProblems.timeLeft(due);
        }
        files.attach(desk, "evidenceFileIds", Purpose.CHECK, said.evidenceFileIds());
        interview.checked(said.kept(), said.finding());
        Set<Long> party = Set.of(interview.organisationId());
        desk.tell("interview.checked", "核查承诺履行情况：%s".formatted(said.kept() ? "已履行" : "未履行"),
                "Commitment checked: %s".formatted(said.kept() ? "kept" : "broken"), party);
        if (counting.isNextDue(interview, desk.profile())) {
            desk.note("interview.next-due", "承诺未履行，可以提起下一次约谈", "The commitment is broken; another interview may be opened",
                    Set.of());
        } else if (counting.isExhausted(interview, desk.profile())) {
            desk.note("interview.exhausted", "%s 次约谈后仍未整改，符合列入黑榜的情形".formatted(interview.number().orElseThrow()),
                    "Not corrected after %s interviews: a case for the blacklist".formatted(interview.number().orElseThrow()),
                    Set.of());
        }
    }

    private Deadline commitment(Interview interview) {
        return clocks.commitment(interview).orElseThrow();
    }
}
