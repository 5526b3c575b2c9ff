package org.duban.interview;

import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.Deadline;
import org.duban.measure.PaperData;
import org.duban.regulation.Profiles;
import org.duban.security.Organisation;
import org.duban.security.Organisations;

/** What the form of each task shows when it opens: the fields' keys with their values. */
@ApplicationScoped
public class InterviewPrefill {

    private static final String HEAD = "企业法定代表人或者主要负责人、项目经理";

    private final CaseFiles files;
    private final Organisations organisations;
    private final Profiles profiles;
    private final InterviewClocks clocks;
    private final PaperData papers;

    InterviewPrefill(CaseFiles files, Organisations organisations, Profiles profiles, InterviewClocks clocks,
            PaperData papers) {
        this.files = files;
        this.organisations = organisations;
        this.profiles = profiles;
        this.clocks = clocks;
        this.papers = papers;
    }

    /** The head that every form has. */
    public Map<String, Object> head(Interview interview) {
        Map<String, Object> form = papers.head(interview);
        form.put("partyName", organisations.get(interview.organisationId()).name());
        form.put("noticeNo", interview.notice().number().orElse("（未编号）"));
        return form;
    }

    /** The draft as it stands; an empty one with what is usual. */
    public Map<String, Object> draft(Interview interview) {
        CaseFile file = files.get(interview.dossierId());
        Organisation authority = organisations.get(file.authorityId());
        Map<String, Object> form = head(interview);
        interview.notice().sentBack().ifPresent(reason -> form.put("rejectionReason", reason));
        form.put("groundName", interview.ground().title().zh()
                + interview.groundWords().map(words -> "：" + words).orElse(""));
        interview.postponedBecause().ifPresent(because -> form.put("postponedBecause", because));
        interview.reason().ifPresent(reason -> form.put("reason", reason));
        form.put("basis", interview.basis());
        interview.meetsOn().map(LocalDate::toString).ifPresent(day -> form.put("meetsOn", day));
        interview.appointment().ifPresent(one -> form.put("meetsAt", one.time().toString()));
        form.put("place", interview.appointment().map(Appointment::place).orElse(authority.name()));
        form.put("attendees", interview.attendees().orElse(HEAD));
        interview.materials().ifPresent(materials -> form.put("materials", materials));
        form.put("contact", interview.contact()
                .orElse(profiles.get(file.profileKey(), file.profileVersion()).order().contact()));
        return form;
    }

    /** When and where it takes place, once that is said. */
    public Map<String, Object> appointed(Interview interview) {
        Map<String, Object> form = head(interview);
        interview.appointment().ifPresent(one -> form.put("appointed", one.line()));
        return form;
    }

    /** Where a move is under way: the day that was served, and the other one. */
    public Map<String, Object> moved(Interview interview) {
        Map<String, Object> form = appointed(interview);
        interview.told().ifPresent(served -> form.put("served", served.line()));
        interview.notice().sentBack().ifPresent(reason -> form.put("rejectionReason", reason));
        return form;
    }

    /** When and where it takes place, and what it is about. */
    public Map<String, Object> session(Interview interview) {
        Map<String, Object> form = appointed(interview);
        form.put("facts", interview.reason().orElseThrow());
        return form;
    }

    /** What was promised, and until when. */
    public Map<String, Object> commitment(Interview interview) {
        Map<String, Object> form = head(interview);
        form.put("commitment", interview.commitment().orElse("（未到场，按约谈记录的要求整改）"));
        form.put("dueOn", clocks.commitment(interview).map(Deadline::words).orElseThrow().zh());
        return form;
    }

    /** What the enterprise says of it. */
    public Map<String, Object> report(Interview interview) {
        Map<String, Object> form = commitment(interview);
        form.put("report", interview.report().orElse("（未报告）"));
        return form;
    }
}
