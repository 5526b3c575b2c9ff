package org.duban.violation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;
import org.duban.registry.Site;
import org.duban.registry.Sites;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.Memberships;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.duban.violation.ViolationCatalogue;

/** Gathers the choices of the opening form. */
@ApplicationScoped
class OpeningViews {

    private static final Pattern FINDING = Pattern.compile("^findings\\.(\\d+)\\.");
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 20;
    private static final int MOST_SITES = 500;

    private final Sites sites;
    private final Organisations organisations;
    private final Memberships memberships;
    private final ViolationCatalogue catalogue;
    private final Profiles profiles;
    private final Clock clock;

    OpeningViews(Sites sites, Organisations organisations, Memberships memberships, ViolationCatalogue catalogue,
            Profiles profiles, Clock clock) {
        this.sites = sites;
        this.organisations = organisations;
        this.memberships = memberships;
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The empty form, for a site once it is chosen. */
    @Transactional
    public OpeningView empty(Optional<String> site, int rows, Actor inspector, Locale locale) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        List<OpeningView.Row> empty = Stream.iterate(1, number -> number + 1)
                .limit(Math.clamp(rows, ROWS, MOST_ROWS))
                .map(number -> new OpeningView.Row(number, "", "", "", today.toString(), "", "")).toList();
        return view(site.orElse(""), empty, Optional.empty(), Optional.empty(), List.of(), inspector, locale);
    }

    /** The form as it was typed, with what was wrong. */
    @Transactional
    public OpeningView again(OpeningForm form, DubanProblem problem, Actor inspector, Locale locale) {
        List<String> said = problem.violations().isEmpty() ? List.of(problem.detail().in(locale))
                : problem.violations().stream().map(one -> row(form, one.field(), locale) + one.message().in(locale)).toList();
        return view(form.site().orElse(""), form.rows(), form.secondOfficer(), form.caseOfficer(), said, inspector,
                locale);
    }

    /** Which of the form's rows a field belongs to, if to any. */
    private static String row(OpeningForm form, String field, Locale locale) {
        Matcher finding = FINDING.matcher(field);
        if (!finding.find()) {
            return "";
        }
        int number = form.filled().get(Integer.parseInt(finding.group(1))).number();
        return new Text("第 " + number + " 项：", "Finding " + number + ": ").in(locale);
    }

    private OpeningView view(String siteId, List<OpeningView.Row> rows, Optional<String> second,
            Optional<String> officer, List<String> problems, Actor inspector, Locale locale) {
        List<Site> known = sites.in(inspector.region(), "", 0, MOST_SITES);
        Optional<Site> site = known.stream().filter(one -> String.valueOf(one.id()).equals(siteId)).findFirst();
        LocalDate today = LegalTime.dayOf(clock.instant());
        return new OpeningView(
                known.stream().map(one -> choice(String.valueOf(one.id()), one.name(), siteId)).toList(),
                site.map(one -> String.valueOf(one.id())).orElse(""), rows,
                site.map(one -> violations(profiles.inForce(one.region(), today), locale)).orElse(List.of()),
                site.map(this::parties).orElse(List.of()),
                people(inspector, Role.INSPECTOR, second).stream()
                        .filter(one -> !one.value().equals(inspector.personId())).toList(),
                people(inspector, Role.CASE_OFFICER, officer), today.toString(), problems);
    }

    private List<OpeningView.Choice> violations(Profile profile, Locale locale) {
        return catalogue.entries().stream().filter(one -> profile.rule(one.code()).isPresent())
                .map(one -> choice(one.code(), one.code() + " " + one.name().in(locale), "")).toList();
    }

    private List<OpeningView.Choice> parties(Site site) {
        return site.organisations().stream().map(one -> choice(String.valueOf(one.organisationId()),
                organisations.get(one.organisationId()).name(), "")).toList();
    }

    private List<OpeningView.Choice> people(Actor inspector, Role role, Optional<String> chosen) {
        return memberships.holders(inspector.organisationId(), role).stream()
                .map(one -> choice(one.personId(), one.name() + " " + one.post(), chosen.orElse(""))).toList();
    }

    private static OpeningView.Choice choice(String value, String name, String chosen) {
        return new OpeningView.Choice(value, name, value.equals(chosen));
    }
}
