package org.duban.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseOfficers;
import org.duban.casefile.Deadline;
import org.duban.interview.InterviewFiles.Purpose;
import org.duban.interview.InterviewForms.Minutes;
import org.duban.measure.Desk;
import org.duban.measure.Paperwork;
import org.duban.problem.Text;
import org.duban.regulation.MeasureGate;
import org.duban.shared.Clause;

/** Writes down what happened on the day, and starts the clock of what was promised or is asked for. */
@ApplicationScoped
public class Holding {

    private final Summoning summoning;
    private final CountingInterviews counting;
    private final InterviewClocks clocks;
    private final InterviewFiles files;
    private final CaseOfficers officers;
    private final Paperwork paperwork;

    Holding(Summoning summoning, CountingInterviews counting, InterviewClocks clocks, InterviewFiles files,
            CaseOfficers officers, Paperwork paperwork) {
        this.summoning = summoning;
        this.counting = counting;
        this.clocks = clocks;
        this.files = files;
        this.officers = officers;
        this.paperwork = paperwork;
    }

    /** Takes the record; refuses it before the day, after a notice that came too late, and by one officer alone. */
    @Clause({ "JY-3.2c", "行政处罚法 42", "行政处罚法 64" })
    public void hold(Desk<Interview> desk, Minutes said) {
        Interview interview = desk.measure();
        LocalDate day = interview.meetsOn().orElseThrow();
        if (desk.today().isBefore(day)) {
            throw InterviewProblems.notYet(day);
        }
        LocalDate earliest = summoning.earliest(interview, desk.profile()).orElseThrow();
        if (day.isBefore(earliest)) {
            throw InterviewProblems.notifiedLate(summoning.servedOn(interview).orElseThrow(), earliest, day);
        }
        officers.requireTwo(desk.file());
        MeasureGate.requireNoPenalty(desk.profile(), "requirements", said.requirements());
        said.promisedOn().filter(promised -> !promised.isAfter(day)).ifPresent(promised -> {
            throw InterviewProblems.promisedBefore(day);
        });
        new MinutesCheck(said).require();
        record(desk, said);
    }

    @Clause("A7")
    private void record(Desk<Interview> desk, Minutes said) {
        Interview interview = desk.measure();
        Set<Long> party = Set.of(interview.organisationId());
        files.attach(desk, "recordFileId", Purpose.RECORD, List.of(said.recordFileId()));
        said.proxyFileId().ifPresent(file -> files.attach(desk, "proxyFileId", Purpose.PROXY, List.of(file)));
        clocks.held(desk);
        interview.over(said.session(), said.promise(), counting.number(desk));
        Deadline due = clocks.startCommitment(desk, said.promisedOn(), interview.notice().documentId().orElseThrow());
        paperwork.issue(desk, InterviewRecord.KIND, minutes(desk, said, due), party);
        Text count = count(interview);
        Text outcome = interview.session().orElseThrow().title();
        desk.tell(said.session() == Session.HELD ? "interview.held" : "interview.no-show",
                "%s（%s），应于 %s 前履行".formatted(outcome.zh(), count.zh(), due.due().text().zh()),
                "%s (%s), to be kept by %s".formatted(outcome.en(), count.en(), due.due().text().en()), party);
    }

    private InterviewRecord minutes(Desk<Interview> desk, Minutes said, Deadline due) {
        Interview interview = desk.measure();
        return new InterviewRecord(interview.dossierNo(), paperwork.issuer(desk), desk.file().siteName(),
                paperwork.party(interview.organisationId()), interview.reference(), count(interview).zh(),
                interview.meetsOn().orElseThrow(), interview.appointment().orElseThrow().time().toString(),
                interview.appointment().orElseThrow().place(), paperwork.servers(desk),
                said.attendees().stream().map(one -> new InterviewRecord.Attendee(one.name(), one.post(),
                        one.capacity().title().zh())).toList(),
                said.proxyReason().orElse(null), said.absence().orElse(null), said.facts(), said.requirements(),
                statement(said).orElse(null), said.promise().orElse(null), due.due().text().zh(), signing(said));
    }

    private static Optional<String> statement(Minutes said) {
        return said.stated()
                .map(one -> one == InterviewForms.Statement.MADE ? said.statement().orElseThrow()
                        : "被约谈人" + one.title().zh() + "。");
    }

    private static String signing(Minutes said) {
        return said.signed().map(one -> one == InterviewForms.Signing.SIGNED ? one.title().zh() + "。"
                : "%s：%s。".formatted(one.title().zh(), said.unsigned().orElseThrow()))
                .orElse(Session.NO_SHOW.title().zh() + "。")
                + "约谈人已签字。";
    }

    private static Text count(Interview interview) {
        return interview.number().map(one -> new Text("第" + one + "次约谈", "interview no. " + one))
                .orElse(new Text("本次约谈不计次", "does not count"));
    }
}
