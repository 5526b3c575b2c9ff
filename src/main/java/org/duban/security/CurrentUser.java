package org.duban.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

/** The person behind the present request. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;
    private final Memberships memberships;
    @Nullable
    private Actor actor;

    CurrentUser(SecurityIdentity identity, Memberships memberships) {
        this.identity = identity;
        this.memberships = memberships;
    }

    /** Who acts; refuses a person whom no organisation counts among its own. */
    public Actor actor() {
        if (actor == null) {
            actor = QuarkusTransaction.joiningExisting().call(this::load);
        }
        return actor;
    }

    /** Who is signed in, if it is somebody of an organisation. */
    public Optional<Actor> signedIn() {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        return Optional.of(actor());
    }

    private Actor load() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        Membership membership = memberships.acting(token.getSubject())
                .orElseThrow(() -> DubanProblem.of(ProblemType.FORBIDDEN, "您的账号尚未关联单位，请联系系统管理员。",
                        "Your account belongs to no organisation yet; please ask the administrator."));
        Set<Role> roles = identity.getRoles().stream().map(Role::of).flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        note(membership, roles.stream().map(Role::key).collect(Collectors.toSet()),
                token.getClaim(Claims.preferred_username));
        return Actor.of(membership, roles);
    }

    private void note(Membership membership, Set<String> roles, @Nullable String login) {
        if (!membership.roles().equals(roles)
                || (login != null && membership.login().filter(login::equals).isEmpty())) {
            memberships.note(membership.personId(), roles, login);
        }
    }
}
