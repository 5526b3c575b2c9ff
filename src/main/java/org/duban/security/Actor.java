package org.duban.security;

import java.util.Optional;
import java.util.Set;

/**
 * The person who acts: who (Keycloak's user id), with which roles (from the token), for which organisation and region
 * (from the membership in the database, so that a change holds at once).
 *
 * @param region the administrative division code's significant prefix; an authority sees every region that begins with it
 * @param certificate number of the law-enforcement certificate; without one nobody acts as an officer
 */
public record Actor(String personId, String name, Set<Role> roles, long organisationId, String organisationName,
        OrganisationKind organisationKind, String region, Optional<String> certificate) {

    /** Whether the person holds this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the person belongs to an authority and acts for it. */
    public boolean isRegulator() {
        return is(Role.REGULATOR) && organisationKind == OrganisationKind.AUTHORITY;
    }

    /** Whether the person reads as an authority does: a regulator, or an observer of the province. */
    public boolean readsAsAuthority() {
        return isRegulator() || (is(Role.OBSERVER) && organisationKind == OrganisationKind.AUTHORITY);
    }
}
