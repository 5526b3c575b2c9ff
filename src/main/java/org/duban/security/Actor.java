package org.duban.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person who acts: who (Keycloak's user id), with which roles (from the token), for which organisation and region
 * (from the membership in the database, so that a change holds at once).
 *
 * @param region the administrative division code's significant prefix; an authority sees every region that begins with it
 * @param certificate number of the law-enforcement certificate; without one nobody acts as an officer
 */
public record Actor(String personId, String name, Set<Role> roles, long organisationId, String organisationName,
        OrganisationKind organisationKind, String region, Optional<String> certificate) {

    /** The member, with these roles. */
    public static Actor of(Membership member, Set<Role> roles) {
        Organisation organisation = member.organisation();
        return new Actor(member.personId(), member.name(), Set.copyOf(roles), organisation.id(), organisation.name(),
                organisation.kind(), organisation.region(), member.certificate());
    }

    /** The member, with the roles last seen in his token: for an act of his that came in without one. */
    public static Actor asLastSeen(Membership member) {
        return of(member, member.roles().stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

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
