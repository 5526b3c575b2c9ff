package org.duban.rectification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The supervisors' opinions on answers. */
@ApplicationScoped
public class Opinions implements PanacheRepository<Opinion> {

    /** The opinion on an answer, if one was asked for. */
    public Optional<Opinion> of(long answerId) {
        return findByIdOptional(answerId);
    }

    /** The opinions on the answers to an order. */
    public List<Opinion> ofOrder(long rectificationId) {
        return list("rectificationId = ?1 order by answerId", rectificationId);
    }

    /** The opinions in these cases. */
    List<Opinion> ofCases(Collection<Long> caseIds) {
        return list("rectificationId in (select m.id from Measure m where m.dossierId in ?1)", caseIds);
    }
}
