package org.duban.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.duban.engine.Episode;
import org.duban.engine.ProcessEngine;
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
import org.duban.violation.Violation;
import org.duban.violation.ViolationCatalogue;
import org.duban.violation.Violations;

/** Turns findings on a site into a case and its first order to correct. */
@ApplicationScoped
@Clause("JY-3.2b")
public class OpeningOrder {

    private final Sites sites;
    private final Organisations organisations;
    private final Profiles profiles;
    private final ViolationCatalogue catalogue;
    private final FindingCheck check;
    private final CaseOfficers officers;
    private final CaseFiles files;
    private final Violations violations;
    private final Rectifications orders;
    private final Timeline timeline;
    private final ProcessEngine engine;
    private final Clock clock;

    OpeningOrder(Sites sites, Organisations organisations, Profiles profiles, ViolationCatalogue catalogue,
            FindingCheck check, CaseOfficers officers, CaseFiles files, Violations violations, Rectifications orders,
            Timeline timeline, ProcessEngine engine, Clock clock) {
        this.sites = sites;
        this.organisations = organisations;
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.check = check;
        this.officers = officers;
        this.files = files;
        this.violations = violations;
        this.orders = orders;
        this.timeline = timeline;
        this.engine = engine;
        this.clock = clock;
    }

    /** Opens the case and the first order's episode; refuses findings that no order can correct. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Rectification open(NewOrder opened, Actor inspector) {
        requireInspector(inspector);
        Site site = sites.findByIdOptional(opened.siteId())
                .filter(one -> one.region().startsWith(inspector.region())).orElseThrow(DubanProblem::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LegalTime.dayOf(now);
        Profile profile = profiles.inForce(site.region(), today);
        check.require(opened.findings(), site, profile, today);
        CaseFile file = files.open(new NewCase(
                new NewDossier(inspector.organisationId(), site.region(), profile.key(), profile.version(),
                        parties(site, inspector)),
                organisations.get(inspector.organisationId()).documentPrefix(), site.id(), site.name(),
                officers.of(inspector, opened.secondOfficer(), opened.caseOfficer())));
        Episode episode = file.nextEpisode(Rectification.PROCESS);
        Rectification order = new Rectification(episode, null, profile.order(), now);
        for (NewFinding finding : opened.findings()) {
            Violation found = new Violation(file.id(), catalogue.version(), finding.finding(), inspector.personId(), now);
            violations.persist(found);
            order.add(found, "改正上述行为：" + catalogue.get(found.code()).zh() + "。", check.days(finding, profile));
        }
        orders.persist(order);
        timeline.append(NewFact.by(inspector, file.id(), "casefile.opened",
                "立案：%s，发现 %s 项问题".formatted(site.name(), order.items().size()),
                "Case opened: %s, %s findings".formatted(site.name(), order.items().size())).of(order.id()));
        engine.start(episode, Map.of(OrderMessages.RECTIFICATION_ID, order.id()));
        return order;
    }

    private static void requireInspector(Actor actor) {
        if (!actor.isRegulator() || !actor.is(Role.INSPECTOR)) {
            throw DubanProblem.of(ProblemType.FORBIDDEN, "只有执法检查人员可以立案。", "Only an inspector opens a case.")
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
    public record NewOrder(long siteId, List<NewFinding> findings, String secondOfficer,
            Optional<String> caseOfficer) {
    }

    /** A finding, and the days for it where the officer gives more than the profile. */
    public record NewFinding(Violation.Finding finding, Optional<Integer> days) {
    }
}
