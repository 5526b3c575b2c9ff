package org.duban.violation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The findings of all cases. */
@ApplicationScoped
public class Violations implements PanacheRepository<Violation> {

    /** The findings of a case in the order they were recorded. */
    public List<Violation> ofCase(long caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
