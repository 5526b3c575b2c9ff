package org.duban.rectification;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The requests for more time. */
@ApplicationScoped
public class Extensions implements PanacheRepository<Extension> {

    /** The request; refuses an id that none has. */
    public Extension get(long id) {
        return findByIdOptional(id).orElseThrow(DubanProblem::notFound);
    }

    /** The request about an item: there is one at most. */
    public Optional<Extension> ofItem(long itemId) {
        return find("itemId", itemId).firstResultOptional();
    }

    /** The request about an item that nobody has decided. */
    Optional<Extension> pending(long itemId) {
        return ofItem(itemId).filter(one -> one.state() == Extension.State.PENDING);
    }

    /** The requests about an order's items. */
    public List<Extension> ofOrder(long rectificationId) {
        return list("rectificationId = ?1 order by id", rectificationId);
    }

    /** The requests in a case. */
    List<Extension> ofCase(long caseId) {
        return list("rectificationId in (select m.id from Measure m where m.dossierId = ?1)", caseId);
    }
}
