package org.duban.security;

import java.util.List;

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
}
