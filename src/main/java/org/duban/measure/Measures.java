package org.duban.measure;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.problem.DubanProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/**
 * The measures of all kinds, asked for without the columns of their kind: whoever loads them all joins every feature's table.
 */
@ApplicationScoped
public class Measures implements PanacheRepository<Measure> {

    /** Dossier of a measure, read without the measure itself, so that it can be locked first. */
    long dossierOf(long id) {
        return find("select m.dossierId from Measure m where m.id = ?1", id).project(Long.class).firstResultOptional()
                .orElseThrow(DubanProblem::notFound);
    }

    /** The process of a measure, read without the measure itself. */
    String processOf(long id) {
        return find("select m.processId from Measure m where m.id = ?1", id).project(String.class).firstResultOptional()
                .orElseThrow(DubanProblem::notFound);
    }

    /** The measure; refuses an id that none of this kind has. */
    <M extends Measure> M get(Class<M> type, long id) {
        // The database going away, find answers "nothing"; a query fails then, as it should.
        return Optional.ofNullable(getEntityManager().find(type, id))
                .or(() -> getEntityManager().createQuery("from " + type.getName() + " where id = ?1", type)
                        .setParameter(1, id).getResultStream().findFirst())
                .orElseThrow(DubanProblem::notFound);
    }

    /** Id of the measure that this proceeding is. */
    public Optional<Long> of(Episode episode) {
        return find("select m.id from Measure m where m.processId = ?1 and m.dossierId = ?2 and m.count = ?3",
                episode.processId(), episode.dossierId(), episode.count()).project(Long.class).firstResultOptional();
    }
}
