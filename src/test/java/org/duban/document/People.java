package org.duban.document;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Role;
import org.duban.testsupport.TestCity;

/** Actors of the smallest city. */
@ApplicationScoped
class People {

    private final TestCity city;

    People(TestCity city) {
        this.city = city;
    }

    Actor inspector() {
        return actor("001", Set.of(Role.REGULATOR, Role.INSPECTOR), OrganisationKind.AUTHORITY);
    }

    Actor contractor() {
        return actor("011", Set.of(Role.CONTRACTOR), OrganisationKind.GENERAL_CONTRACTOR);
    }

    Actor otherContractor() {
        return actor("012", Set.of(Role.CONTRACTOR), OrganisationKind.GENERAL_CONTRACTOR);
    }

    private Actor actor(String digits, Set<Role> roles, OrganisationKind kind) {
        city.found();
        return new Actor("00000000-0000-4000-8000-000000000" + digits, "甲" + digits, roles,
                city.organisationOf(digits), "单位" + digits, kind, "419001", Optional.empty());
    }
}
