package org.duban.violation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.CaseOfficers;
import org.duban.casefile.CaseParty;
import org.duban.casefile.NewCase;
import org.duban.casefile.NewDossier;
import org.duban.casefile.NewFact;
import org.duban.casefile.Timeline;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.registry.Site;
import org.duban.registry.Sites;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.duban.shared.Clause;

/** Turns findings on a site into a case, and begins what corrects them. */
@ApplicationScoped
@Clause("JY-3.2b")
public class OpeningCase {

    private final Sites sites;
    private final Organisations organisations;
    private final Profiles profiles;
    private final ViolationCatalogue catalogue;
    private final FindingCheck check;
    private final CaseBeginning beginning;
    private final CaseOfficers officers;
    private final CaseFiles files;
    private final Violations violations;
    private final Timeline timeline;
    private final Clock clock;

    OpeningCase(Sites sites, Organisations organisations, Profiles profiles, ViolationCatalogue catalogue,
            FindingCheck check, CaseBeginning beginning, CaseOfficers officers, CaseFiles files, Violations violations,
            Timeline timeline, Clock clock) {
        this.sites = sites;
        this.organisations = organisations;
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.check = check;
        this.beginning = beginning;
        this.officers = officers;
        this.files = files;
        this.violations = violations;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Opens the case with its findings; refuses what nobody on the site answers for, and what cannot be corrected. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opened open(Opening opening, Actor inspector) {
        requireInspector(inspector);
        Site site = sites.findByIdOptional(opening.siteId())
                .filter(one -> one.region().startsWith(inspector.region())).orElseThrow(DubanProblem::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LegalTime.dayOf(now);
        Profile profile = profiles.inForce(site.region(), today);
        check.require(opening.findings(), site, today);
        beginning.require(opening.findings(), profile);
        CaseFile file = files.open(new NewCase(
                new NewDossier(inspector.organisationId(), site.region(), profile.key(), profile.version(),
                        parties(site, inspector)),
                organisations.get(inspector.organisationId()).documentPrefix(), site.id(), site.name(),
                officers.of(inspector, opening.secondOfficer(), opening.caseOfficer())));
        long begun = beginning.begin(file, opening.findings().stream()
                .map(one -> new CaseBeginning.Recorded(recorded(file, one, inspector, now), one.days())).toList(), profile,
                now);
        timeline.append(NewFact.by(inspector, file.id(), "casefile.opened",
                "受理登记：%s，发现 %s 项问题".formatted(site.name(), opening.findings().size()),
                "Case opened: %s, %s findings".formatted(site.name(), opening.findings().size())).of(begun));
        return new Opened(file.id(), file.dossierNo(), begun);
    }

    private Violation recorded(CaseFile file, NewFinding found, Actor inspector, Instant now) {
        Violation violation = new Violation(file.id(), catalogue.version(), found.finding(), inspector.personId(), now);
        violations.persist(violation);
        return violation;
    }

    private static void requireInspector(Actor actor) {
        if (!actor.isRegulator() || !actor.is(Role.INSPECTOR)) {
            throw DubanProblem.of(ProblemType.FORBIDDEN, "只有执法检查人员可以受理登记。", "Only an inspector opens a case.")
                    .opener(Role.INSPECTOR.key());
        }
    }

    private static Set<CaseParty> parties(Site site, Actor inspector) {
        Set<CaseParty> parties = new HashSet<>();
        parties.add(new CaseParty(inspector.organisationId(), OrganisationKind.AUTHORITY));
        site.organisations().forEach(one -> parties.add(new CaseParty(one.organisationId(), one.relation())));
        return parties;
    }

    /**
     * What an inspector brings from a site.
     *
     * @param secondOfficer person id of the officer who was there with him
     * @param caseOfficer person id of the officer to whom decisions of the case fall, if named
     */
    public record Opening(long siteId, List<NewFinding> findings, String secondOfficer, Optional<String> caseOfficer) {
    }

    /**
     * A case that was opened.
     *
     * @param begun id of what began with it
     */
    public record Opened(long caseId, String caseNo, long begun) {
    }
}
