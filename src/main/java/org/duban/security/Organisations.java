package org.duban.security;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The organisations that Duban knows. */
@ApplicationScoped
public class Organisations implements PanacheRepository<Organisation> {

    /** The organisation; refuses an id that nobody has. */
    public Organisation get(long id) {
        return findByIdOptional(id).orElseThrow(DubanProblem::notFound);
    }

    /** The organisation with this credit or agency code. */
    public Optional<Organisation> byCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
