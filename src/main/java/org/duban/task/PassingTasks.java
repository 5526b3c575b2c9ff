package org.duban.task;

import java.time.Clock;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.security.Actor;
import org.duban.shared.Sql;

/** Passes what one person holds in a dossier to his successor there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PassingTasks {

    private final Sql sql;
    private final Clock clock;

    PassingTasks(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Passes the dossier's open tasks of this role; those that lie before the unit stay there. */
    public void pass(long dossierId, String role, String from, String to, String toName, Actor by) {
        sql.update("""
                UPDATE tasks SET assignee = ?, assignee_name = ?, version = version + 1, changed_by = ?, changed_at = ?
                WHERE dossier_id = ? AND role = ? AND assignee = ? AND state = 'OPEN'""", to, toName, by.name(),
                clock.instant(), dossierId, role, from);
    }
}
