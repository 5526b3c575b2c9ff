package org.duban.task;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.duban.engine.EngineTask;
import org.duban.shared.Sql;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The rows of human tasks. */
@ApplicationScoped
class Tasks implements PanacheRepository<TaskRow> {

    private final Sql sql;
    private final Clock clock;

    Tasks(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** The row with its lock, as the database has it now. */
    Optional<TaskRow> locked(long id) {
        Optional<TaskRow> row = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        row.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    /** The engine's task with its row locked, as the database has it now. */
    Optional<TaskRow> locked(EngineTask task) {
        Optional<TaskRow> row = find("run = ?1 and engineTask = ?2", task.run(), task.key())
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        row.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    /** The dossier's rows on which somebody has to act. */
    List<TaskRow> openOf(long dossierId) {
        return list("dossierId = ?1 and state = OPEN order by id", dossierId);
    }

    /** Ends what a run still has: open rows as told, those whose act is done as completed. */
    void runEnded(String run, TaskState open) {
        sql.update("""
                UPDATE tasks SET state = IF(state = 'OPEN', ?, 'COMPLETED'), version = version + 1,
                    changed_at = ?
                WHERE run = ? AND state IN ('OPEN', 'COMPLETING')""", open, clock.instant(), run);
    }
}
