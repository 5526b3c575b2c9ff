package org.duban.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The deadlines of copied cases that all end in one moment, and what has become of them. */
final class Storm {

    private static final long SECOND = 1_000_000_000L;
    private static final long PATIENCE = 1_800 * SECOND;
    private static final long LOOK_MILLIS = 200;

    private final Connection database;
    private final int number;

    Storm(Connection database, int number) {
        this.database = database;
        this.number = number;
    }

    /** Waits until each was told; says how many seconds that took from the first that was marked. */
    double await() throws SQLException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE;
        while (count("deadlines WHERE state = 'MISSED' AND dossier_id > " + Copies.APART) == 0) {
            look(giveUp);
        }
        long first = System.nanoTime();
        while (told() < number) {
            look(giveUp);
        }
        return (System.nanoTime() - first) / (double) SECOND;
    }

    private void look(long giveUp) throws SQLException, InterruptedException {
        if (System.nanoTime() > giveUp) {
            throw new IllegalStateException("only " + told() + " of " + number + " were told");
        }
        Thread.sleep(LOOK_MILLIS);
    }

    private long told() throws SQLException {
        return count("heard_lapses WHERE measure_id > " + Copies.APART);
    }

    /** How many deadlines were marked once, told once, and put before the case officer once. */
    long once() throws SQLException {
        return count(String.format(Locale.ROOT, """
                deadlines d WHERE d.dossier_id > %1$d AND d.state = 'MISSED'
                AND 1 = (SELECT COUNT(*) FROM deadline_entries e WHERE e.deadline_id = d.id AND e.kind = 'MISSED')
                AND 1 = (SELECT COUNT(*) FROM heard_lapses l WHERE l.deadline_id = d.id)
                AND 1 = (SELECT COUNT(*) FROM engine_runs r JOIN engine_messages_heard h ON h.run = r.run
                    WHERE r.dossier_id = d.dossier_id)
                AND 1 = (SELECT COUNT(*) FROM tasks t JOIN ACT_RU_TASK a ON a.ID_ = t.engine_task
                    WHERE t.dossier_id = d.dossier_id AND t.element_id = 'UserTask_DecideNextStep' AND t.state = 'OPEN')""",
                Copies.APART));
    }

    private long count(String what) throws SQLException {
        return Stack.number(database, "SELECT COUNT(*) FROM " + what);
    }
}
