package org.duban.interview.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.Deadline;
import org.duban.casefile.Punctuality;
import org.duban.interview.Appointment;
import org.duban.interview.CountingInterviews;
import org.duban.interview.Interview;
import org.duban.interview.InterviewClocks;
import org.duban.interview.InterviewFiles;
import org.duban.interview.InterviewFiles.Purpose;
import org.duban.interview.Summoning;
import org.duban.interview.web.InterviewView.ReportView;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.Organisations;

/** Composes what is shown of an interview, for who reads it. */
@ApplicationScoped
class InterviewViews {

    private final CaseFiles files;
    private final Organisations organisations;
    private final Profiles profiles;
    private final InterviewClocks clocks;
    private final InterviewFiles handedIn;
    private final Summoning summoning;
    private final CountingInterviews counting;

    InterviewViews(CaseFiles files, Organisations organisations, Profiles profiles, InterviewClocks clocks,
            InterviewFiles handedIn, Summoning summoning, CountingInterviews counting) {
        this.files = files;
        this.organisations = organisations;
        this.profiles = profiles;
        this.clocks = clocks;
        this.handedIn = handedIn;
        this.summoning = summoning;
        this.counting = counting;
    }

    /** Whether the reader may know of it, within a case that he may know of: a party of its own, once it was served. */
    boolean sees(Interview interview, Actor reader) {
        return reader.readsAsAuthority()
                || (interview.organisationId() == reader.organisationId() && interview.isKnownToParty());
    }

    /** Whether a broken commitment calls for another interview. */
    boolean isNextDue(Interview interview, Actor reader) {
        CaseFile file = files.get(interview.dossierId());
        return reader.readsAsAuthority()
                && counting.isNextDue(interview, profiles.get(file.profileKey(), file.profileVersion()));
    }

    InterviewView view(Interview interview, Actor reader) {
        KnownNotice known = KnownNotice.of(interview, reader);
        boolean notice = known.current();
        Optional<Deadline> commitment = clocks.commitment(interview);
        Optional<DueDay> due = commitment.map(Deadline::due);
        return new InterviewView(String.valueOf(interview.id()), String.valueOf(interview.dossierId()), interview.dossierNo(),
                interview.count(), String.valueOf(interview.organisationId()),
                organisations.get(interview.organisationId()).name(), interview.ground(),
                interview.groundWords().filter(words -> reader.readsAsAuthority()).orElse(null),
                interview.family().orElse(null), known.state(), interview.reason().filter(one -> notice).orElse(null),
                notice ? interview.basis() : null,
                known.appointment().map(Appointment::day).orElse(null), known.appointment().map(Appointment::time).orElse(null),
                known.appointment().map(Appointment::place).orElse(null),
                interview.attendees().filter(one -> notice).orElse(null),
                interview.materials().filter(one -> notice).orElse(null),
                interview.contact().filter(one -> notice).orElse(null),
                known.number().orElse(null),
                known.documentId().map(String::valueOf).orElse(null),
                summoning.servedOn(interview).orElse(null), interview.postponedBecause().filter(one -> notice).orElse(null),
                clocks.holdBy(interview).flatMap(DueDay::day).filter(one -> reader.readsAsAuthority()).orElse(null),
                interview.session().orElse(null), interview.number().orElse(null), interview.commitment().orElse(null),
                commitment.map(one -> String.valueOf(one.id())).orElse(null), due.flatMap(DueDay::day).orElse(null),
                due.flatMap(DueDay::missingYear).orElse(null),
                commitment.flatMap(clock -> report(interview, clock)).orElse(null), interview.finding().orElse(null),
                interview.calledOff().orElse(null), isNextDue(interview, reader), interview.version());
    }

    private Optional<ReportView> report(Interview interview, Deadline clock) {
        return interview.report().map(done -> new ReportView(done,
                interview.reportedAt().orElseThrow().atZone(LegalTime.ZONE).toOffsetDateTime(),
                clock.punctuality().filter(Punctuality.LATE::equals).isPresent(),
                handedIn.of(interview, Purpose.REPORT).stream().map(String::valueOf).toList()));
    }
}
