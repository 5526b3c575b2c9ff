package org.duban.security;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who belongs where. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, String> {

    /** The people of an organisation who hold a role, by name. */
    public List<Membership> holders(long organisationId, Role role) {
        return list(
                "select m from Membership m join m.roles r where m.organisation.id = ?1 and m.active and r = ?2 order by m.name",
                organisationId, role.key());
    }

    /** Who signs in under this name; nobody where it fits several, as after a change of names. */
    public Optional<Membership> signingInAs(String login) {
        List<Membership> found = list("login = ?1 and active", login);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
