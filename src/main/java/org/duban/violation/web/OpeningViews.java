package org.duban.violation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.registry.Site;
import org.duban.registry.Sites;
import org.duban.regulation.Profile;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisations;
import org.duban.security.Role;
import org.duban.violation.ViolationCatalogue;
import org.duban.violation.web.OpeningDrafts.Refused;

/** Gathers the choices of the opening form. */
@ApplicationScoped
class OpeningViews {

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
        return view(site.orElse(""), empty, Optional.empty(), Optional.empty(), List.of(), false, inspector, locale);
    }

    /** The form as it was typed, with what was wrong. */
    @Transactional
    public OpeningView again(Refused refused, Actor inspector, Locale locale) {
        OpeningForm form = refused.form();
        return view(form.site().orElse(""), form.rows(), form.secondOfficer(), form.caseOfficer(),
                refused.why().others().stream().map(one -> one.in(locale)).toList(), refused.confirm() || form.again(),
                inspector, locale);
    }

    private OpeningView view(String siteId, List<OpeningView.Row> rows, Optional<String> second,
            Optional<String> officer, List<String> problems, boolean again, Actor inspector, Locale locale) {
        List<Site> known = sites.in(inspector.region(), "", 0, MOST_SITES);
        Optional<Site> site = known.stream().filter(one -> String.valueOf(one.id()).equals(siteId)).findFirst();
        LocalDate today = LegalTime.dayOf(clock.instant());
        return new OpeningView(
                known.stream().map(one -> choice(String.valueOf(one.id()), one.name(), siteId)).toList(),
                site.map(one -> String.valueOf(one.id())).orElse(""), rows,
                site.map(one -> violations(profiles.inForce(one.region(), today), locale)).orElse(List.of()),
                site.map(this::parties).orElse(List.of()),
                people(memberships.holders(inspector.organisationId(), Role.INSPECTOR).stream()
                        .filter(one -> !one.personId().equals(inspector.personId())).toList(), second),
                people(memberships.holders(inspector.organisationId(), Role.CASE_OFFICER), officer), today.toString(),
                problems, again);
    }

    private List<OpeningView.Choice> violations(Profile profile, Locale locale) {
        return catalogue.entries().stream().filter(one -> profile.rule(one.code()).isPresent())
                .map(one -> choice(one.code(), one.code() + " " + one.name().in(locale), "")).toList();
    }

    private List<OpeningView.Choice> parties(Site site) {
        return site.organisations().stream().map(one -> choice(String.valueOf(one.organisationId()),
                organisations.get(one.organisationId()).name(), "")).toList();
    }

    /** Where there is only one of them, he is chosen. */
    private static List<OpeningView.Choice> people(List<Membership> holders, Optional<String> chosen) {
        String only = holders.size() == 1 ? holders.getFirst().personId() : "";
        return holders.stream().map(one -> choice(one.personId(), one.name() + " " + one.post(), chosen.orElse(only)))
                .toList();
    }

    private static OpeningView.Choice choice(String value, String name, String chosen) {
        return new OpeningView.Choice(value, name, value.equals(chosen));
    }
}
