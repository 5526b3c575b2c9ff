package org.duban.measure;

import java.util.Collection;
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

    /** The request for a clock: there is one at most. */
    public Optional<Extension> of(long deadlineId) {
        return find("deadlineId", deadlineId).firstResultOptional();
    }

    /** The request for a clock that nobody has decided. */
    public Optional<Extension> pending(long deadlineId) {
        return of(deadlineId).filter(one -> one.state() == Extension.State.PENDING);
    }

    /** The request for a clock about which the leader has yet to speak, though his silence may have given the time. */
    Optional<Extension> open(long deadlineId) {
        return of(deadlineId).filter(Extension::isOpen);
    }

    /** The requests in a measure. */
    public List<Extension> ofMeasure(long measureId) {
        return list("measureId = ?1 order by id", measureId);
    }

    /** The requests in these dossiers. */
    public List<Extension> ofDossiers(Collection<Long> dossierIds) {
        return list("measureId in (select m.id from Measure m where m.dossierId in ?1)", dossierIds);
    }
}
