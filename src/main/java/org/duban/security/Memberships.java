package org.duban.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who belongs where. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, String> {

    /** The membership of a person who still belongs somewhere. */
    Optional<Membership> acting(String personId) {
        // The database going away, find answers "nobody"; a query fails then, as it should.
        return findByIdOptional(personId).or(() -> find("personId", personId).firstResultOptional())
                .filter(Membership::isActive);
    }

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

    /** Notes the roles and the name that a person's token brought; two requests at a time may note the same. */
    void note(String personId, Set<String> roles, @Nullable String login) {
        // First the row that both have to change: who comes second waits here, and nowhere else.
        getEntityManager()
                .createNativeQuery("UPDATE memberships SET login = COALESCE(?2, login) WHERE person_id = ?1")
                .setParameter(1, personId).setParameter(2, login).executeUpdate();
        getEntityManager()
                .createNativeQuery("DELETE FROM membership_roles WHERE person_id = ?1 AND role NOT IN (?2)")
                .setParameter(1, personId).setParameter(2, roles.isEmpty() ? Set.of("") : roles).executeUpdate();
        roles.forEach(role -> getEntityManager()
                .createNativeQuery("INSERT IGNORE INTO membership_roles (person_id, role) VALUES (?1, ?2)")
                .setParameter(1, personId).setParameter(2, role).executeUpdate());
    }
}
