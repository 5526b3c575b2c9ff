package org.duban.task;

import java.time.Clock;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.shared.Sql;

/**
 * While a dossier is suspended the authority's tasks show as paused and refuse, those that are offered meanwhile included.
 * A party's stay open: what it sends is taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PausingTasks {

    private final Sql sql;
    private final Clock clock;

    PausingTasks(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Pauses what is open, and what comes. */
    public void pause(long dossierId) {
        sql.update("INSERT IGNORE INTO paused_dossiers (dossier_id) VALUES (?)", dossierId);
        mark(dossierId, true);
    }

    /** Ends {@link #pause}. */
    public void resume(long dossierId) {
        sql.update("DELETE FROM paused_dossiers WHERE dossier_id = ?", dossierId);
        mark(dossierId, false);
    }

    private void mark(long dossierId, boolean paused) {
        sql.update("""
                UPDATE tasks SET paused = ?, version = version + 1, changed_at = ?
                WHERE dossier_id = ? AND state = 'OPEN' AND paused <> ?
                    AND (relation = 'authority' OR paused)""", paused, clock.instant(), dossierId, paused);
    }
}
