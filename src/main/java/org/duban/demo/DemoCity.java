package org.duban.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.registry.Site;
import org.duban.registry.SiteOrganisation;
import org.duban.registry.Sites;
import org.duban.security.Actor;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.duban.security.Role;

/** Founds the city and knows who is who in it. */
@ApplicationScoped
class DemoCity {

    private static final String PERSON = "00000000-0000-4000-8000-000000000";
    private static final Map<String, Set<Role>> OFFICERS = Map.of(PERSON + "001", Set.of(Role.REGULATOR, Role.INSPECTOR),
            PERSON + "002", Set.of(Role.REGULATOR, Role.INSPECTOR), PERSON + "010",
            Set.of(Role.REGULATOR, Role.INSPECTOR), PERSON + "003", Set.of(Role.REGULATOR, Role.CASE_OFFICER),
            PERSON + "016", Set.of(Role.REGULATOR, Role.CASE_OFFICER), PERSON + "006",
            Set.of(Role.REGULATOR, Role.LEADER));

    private final Organisations organisations;
    private final Memberships memberships;
    private final Sites sites;

    DemoCity(Organisations organisations, Memberships memberships, Sites sites) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.sites = sites;
    }

    /** Writes organisations, people and sites. */
    void found(DemoData data) {
        Map<String, Organisation> byKey = new HashMap<>();
        data.authorities().forEach(one -> byKey.put(one.key(), add(Organisation.authority(one.code(), one.name(),
                one.region(), one.prefix(), one.address(), one.phone()))));
        data.enterprises().forEach(one -> byKey.put(one.key(), add(Organisation.enterprise(one.kind(), one.code(),
                one.name(), one.region(), one.legalRepresentative(), one.address(), one.phone()))));
        data.people().forEach(one -> place(new Membership(one.id(), one.name(), byKey.get(one.organisation()),
                one.post(), one.certificate())));
        data.enterprises().stream().filter(one -> data.people().stream().noneMatch(p -> p.organisation().equals(one.key())))
                .forEach(one -> place(
                        new Membership(UUID.nameUUIDFromBytes(one.code().getBytes(StandardCharsets.UTF_8)).toString(),
                                one.legalRepresentative(), byKey.get(one.key()), "负责人", null)));
        data.sites().forEach(one -> sites.persist(site(one, byKey)));
    }

    private static Site site(DemoData.Works works, Map<String, Organisation> byKey) {
        List<SiteOrganisation> there = new ArrayList<>();
        there.add(new SiteOrganisation(byKey.get(works.builder()).id(), OrganisationKind.BUILDER));
        there.add(new SiteOrganisation(byKey.get(works.contractor()).id(), OrganisationKind.GENERAL_CONTRACTOR));
        there.add(new SiteOrganisation(byKey.get(works.supervisor()).id(), OrganisationKind.SUPERVISOR));
        works.subcontractors().forEach(
                sub -> there.add(new SiteOrganisation(byKey.get(sub).id(), OrganisationKind.SUB_CONTRACTOR)));
        return new Site(works.code(), works.name(), works.region(), works.address(), there);
    }

    private Organisation add(Organisation organisation) {
        organisations.persistAndFlush(organisation);
        return organisation;
    }

    private void place(Membership membership) {
        membership.rolesSeen(rolesOf(membership).stream().map(Role::key).collect(Collectors.toSet()));
        memberships.persist(membership);
    }

    /** The officer of the authority whose id ends with these digits. */
    Actor officer(String lastDigits) {
        return actor(memberships.findById(PERSON + lastDigits));
    }

    /** Whoever acts for an organisation. */
    Actor actingFor(long organisationId) {
        return actor(memberships.find("organisation.id", organisationId).firstResult());
    }

    /** The site with this code of the data file. */
    Site site(String code) {
        return sites.byCode(code).orElseThrow();
    }

    private static Actor actor(Membership member) {
        return Actor.of(member, rolesOf(member));
    }

    private static Set<Role> rolesOf(Membership member) {
        return switch (member.organisation().kind()) {
            case AUTHORITY -> OFFICERS.getOrDefault(member.personId(), Set.of());
            case BUILDER -> Set.of(Role.BUILDER);
            case SUPERVISOR -> Set.of(Role.SUPERVISOR);
            case GENERAL_CONTRACTOR, SUB_CONTRACTOR -> Set.of(Role.CONTRACTOR);
        };
    }
}
