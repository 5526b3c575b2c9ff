package org.duban.rectification;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The orders to correct. */
@ApplicationScoped
public class Rectifications implements PanacheRepository<Rectification> {

    /** The order; refuses an id that none has. */
    public Rectification get(long id) {
        // The database going away, find answers "nothing"; a query fails then, as it should.
        return findByIdOptional(id).or(() -> find("id", id).firstResultOptional()).orElseThrow(DubanProblem::notFound);
    }

    /** The orders with these ids, the newest first. */
    public List<Rectification> all(Collection<Long> ids) {
        return list("id in ?1 order by id desc", ids);
    }

    /** The orders of a case, the first one first. */
    public List<Rectification> ofCase(long caseId) {
        return list("dossierId = ?1 order by count", caseId);
    }

}
