package org.duban.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseGates;
import org.duban.casefile.NewFact;
import org.duban.casefile.Required;
import org.duban.casefile.Timeline;
import org.duban.engine.ProcessEngine;
import org.duban.measure.Submissions;
import org.duban.problem.DubanProblem;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.MeasureGate;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.duban.shared.Clause;
import org.duban.violation.Uncorrected;
import org.duban.violation.Violation;
import org.duban.violation.Violations;

/** Begins the interview of a party of a case. */
@ApplicationScoped
@Clause({ "JY-3.2c", "JY-5.3" })
public class OpeningInterview {

    /** The form by which an interview is opened. */
    public static final String FORM = Interview.PROCESS + "-open";

    private final CaseFiles files;
    private final CaseGates gates;
    private final Interviews interviews;
    private final InterviewClocks clocks;
    private final Violations violations;
    private final Uncorrected uncorrected;
    private final Organisations organisations;
    private final Profiles profiles;
    private final Timeline timeline;
    private final Submissions submissions;
    private final ProcessEngine engine;
    private final Clock clock;

    OpeningInterview(CaseFiles files, CaseGates gates, Interviews interviews, InterviewClocks clocks,
            Violations violations, Uncorrected uncorrected, Organisations organisations, Profiles profiles, Timeline timeline,
            Submissions submissions, ProcessEngine engine, Clock clock) {
        this.files = files;
        this.gates = gates;
        this.interviews = interviews;
        this.clocks = clocks;
        this.violations = violations;
        this.uncorrected = uncorrected;
        this.organisations = organisations;
        this.profiles = profiles;
        this.timeline = timeline;
        this.submissions = submissions;
        this.engine = engine;
        this.clock = clock;
    }

    /** Opens it; refuses who is no party, a second one that is open, and a ground that does not say what it has to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Interview open(long caseId, NewInterview opened, Actor officer) {
        submissions.checked(FORM, opened);
        CaseFile file = files.lock(caseId);
        requireMay(file, officer);
        require(file, opened);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Profile profile = profiles.get(file.profileKey(), file.profileVersion());
        opened.words().ifPresent(words -> MeasureGate.requireNoPenalty(profile, "words", words));
        LegalBasis basis = opened.ground().basis(profile.interview());
        Interview interview = new Interview(file.nextEpisode(Interview.PROCESS), opened,
                "《%s》%s".formatted(basis.norm(), basis.article()), LegalTime.dayOf(now), now);
        interviews.persistAndFlush(interview);
        clocks.startHolding(file, interview, profile, officer);
        String party = organisations.get(opened.organisation()).name();
        timeline.append(NewFact.by(officer, file.id(), "interview.opened",
                "提起约谈：%s（%s）".formatted(party, opened.ground().title().zh()),
                "Interview opened: %s (%s)".formatted(party, opened.ground().title().en())).of(interview.id()));
        engine.start(interview.episode(), Map.copyOf(InterviewMessages.known(interview)));
        return interview;
    }

    private void require(CaseFile file, NewInterview opened) {
        if (parties(file).stream().noneMatch(one -> one == opened.organisation())) {
            throw InterviewProblems.noParty();
        }
        if (opened.ground().counts()) {
            requireOverdue(file, opened);
        } else if (opened.family().isPresent()) {
            throw InterviewProblems.familyWithoutOrder();
        }
        if (opened.ground() == Ground.OTHER && opened.words().isEmpty()) {
            throw Required.missing("words");
        }
        if (interviews.isOpen(file.id(), opened.organisation())) {
            throw InterviewProblems.openAlready();
        }
    }

    /** Who corrected what it was ordered to is not interviewed for it, nor who has time left. */
    @Clause("JY-3.2c")
    private void requireOverdue(CaseFile file, NewInterview opened) {
        Family family = opened.family()
                .filter(families(file, one -> one.liableOrganisationId() == opened.organisation())::contains)
                .orElseThrow(InterviewProblems::noSuchFamily);
        if (uncorrected.of(file.id(), opened.organisation()).stream()
                .noneMatch(code -> Family.of(code).filter(family::equals).isPresent())) {
            throw InterviewProblems.notOverdue(family);
        }
    }

    private void requireMay(CaseFile file, Actor officer) {
        gates.requireRegulator(officer, file, Role.CASE_OFFICER);
        file.requireOpen();
    }

    /** Whether this person may open one in the case now. */
    public boolean mayOpen(CaseFile file, Actor reader) {
        try {
            requireMay(file, reader);
            return true;
        } catch (DubanProblem refused) {
            return false;
        }
    }

    /** What the form offers in this case; refuses whoever may not open an interview in it. */
    @Transactional
    public Map<String, Object> form(long caseId, Actor officer) {
        CaseFile file = files.get(caseId);
        requireMay(file, officer);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("caseNo", file.dossierNo());
        form.put("siteName", file.siteName());
        form.put("organisationOptions",
                parties(file).stream().map(one -> option(String.valueOf(one), organisations.get(one).name())).toList());
        form.put("familyOptions",
                families(file, one -> true).stream().map(one -> option(one.name(), one.title().zh())).toList());
        return form;
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private List<Long> parties(CaseFile file) {
        return file.parties().stream().filter(one -> one.relation() != OrganisationKind.AUTHORITY)
                .map(one -> one.organisationId()).distinct().sorted().toList();
    }

    private List<Family> families(CaseFile file, Predicate<Violation> of) {
        return violations.ofCase(file.id()).stream().filter(of).map(one -> Family.of(one.code()))
                .flatMap(Optional::stream).distinct().sorted().toList();
    }

    /**
     * An interview about to be opened.
     *
     * @param family of the violations, where the ground is an overdue order
     * @param words what is to be said of the ground; needed where it is another one
     */
    public record NewInterview(long organisation, Ground ground, Optional<Family> family, Optional<String> words) {
    }
}
