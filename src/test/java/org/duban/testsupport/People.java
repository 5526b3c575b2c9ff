package org.duban.testsupport;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Actor;
import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.Role;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The demo realm's people as actors, for tests below the web. */
@ApplicationScoped
public class People {

    private static final String PERSON = "00000000-0000-4000-8000-000000000";

    private final TestCity city;
    private final Memberships memberships;

    People(TestCity city, Memberships memberships) {
        this.city = city;
        this.memberships = memberships;
    }

    public Actor inspector1() {
        return person("001", Role.REGULATOR, Role.INSPECTOR);
    }

    public Actor inspector2() {
        return person("002", Role.REGULATOR, Role.INSPECTOR);
    }

    public Actor caseOfficer() {
        return person("003", Role.REGULATOR, Role.CASE_OFFICER);
    }

    public Actor leader() {
        return person("006", Role.REGULATOR, Role.LEADER);
    }

    /** An inspector without a certificate. */
    public Actor uncertified() {
        return person("007", Role.REGULATOR, Role.INSPECTOR);
    }

    public Actor observer() {
        return person("009", Role.OBSERVER);
    }

    public Actor contractor1() {
        return person("011", Role.CONTRACTOR);
    }

    public Actor contractor2() {
        return person("012", Role.CONTRACTOR);
    }

    public Actor subcontractor1() {
        return person("013", Role.CONTRACTOR);
    }

    public Actor supervisor1() {
        return person("014", Role.SUPERVISOR);
    }

    public Actor builder1() {
        return person("015", Role.BUILDER);
    }

    private Actor person(String digits, Role... roles) {
        city.found();
        return QuarkusTransaction.requiringNew().call(() -> {
            Membership one = memberships.findById(PERSON + digits);
            Organisation organisation = one.organisation();
            Set<Role> held = EnumSet.copyOf(Arrays.asList(roles));
            return new Actor(one.personId(), one.name(), held, organisation.id(), organisation.name(),
                    organisation.kind(), organisation.region(), one.certificate());
        });
    }
}
