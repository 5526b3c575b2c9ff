package org.duban.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.duban.shared.Sql;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The rows of human tasks. */
@ApplicationScoped
class Tasks implements PanacheRepository<TaskRow> {

    private final Sql sql;

    Tasks(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The row with its lock, as the database has it now. */
    Optional<TaskRow> locked(long id) {
        Optional<TaskRow> row = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        row.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    /** The row of a user task's instance, locked; the newest where a job was handed out anew. */
    Optional<TaskRow> ofElement(String run, long elementInstanceKey) {
        return find("run = ?1 and elementInstanceKey = ?2 order by id desc", run, elementInstanceKey)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Rows of these elements in a run that may still have a job. */
    List<TaskRow> unended(String run, Collection<String> elements) {
        return elements.isEmpty() ? List.of()
                : list("run = ?1 and elementId in ?2 and state in (OPEN, COMPLETING)", run, elements);
    }

    /** The case's rows on which somebody has to act. */
    List<TaskRow> openOf(long caseId) {
        return list("caseId = ?1 and state = OPEN", caseId);
    }

    /** Rows of which the engine has said nothing for this long, the longest first. */
    @SuppressWarnings("unchecked")
    List<TaskRow> unasked(TaskState state, Duration since, int limit) {
        return getEntityManager().createNativeQuery("""
                SELECT * FROM tasks WHERE state = ?1 AND asked_at < CURRENT_TIMESTAMP(3) - INTERVAL ?2 SECOND
                ORDER BY asked_at LIMIT ?3""", TaskRow.class).setParameter(1, state.name())
                .setParameter(2, since.toSeconds()).setParameter(3, limit).getResultList();
    }

    /** Closes rows whose acts have answered the listener itself: no listener will come any more to do it. */
    void listenersAnswered(List<OutboxRow> commands) {
        List<Object> keys = new ArrayList<>();
        for (OutboxRow command : commands) {
            if (command.command() instanceof Command.CompleteJob job) {
                keys.add(command.run());
                keys.add(job.jobKey());
            }
        }
        if (!keys.isEmpty()) {
            sql.update("UPDATE tasks SET state = 'COMPLETED', version = version + 1"
                    + " WHERE via_listener AND state = 'COMPLETING' AND ("
                    + String.join(" OR ", Collections.nCopies(keys.size() / 2, "run = ? AND job_key = ?")) + ")",
                    keys.toArray());
        }
    }

    /** Notes that the engine still has the jobs of these rows. */
    void asked(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("UPDATE tasks SET asked_at = CURRENT_TIMESTAMP(3) WHERE id IN (?1)")
                    .setParameter(1, ids).executeUpdate();
        }
    }
}
