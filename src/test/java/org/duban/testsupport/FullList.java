package org.duban.testsupport;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** More tasks than a page holds, laid straight into the table: their cases do not matter to a list. */
@Singleton
public class FullList {

    /** How the numbers of the cases begin. */
    public static final String MARK = "满页案";
    /** How many of the tasks are overdue. */
    public static final int OVERDUE = 3;
    /** How many wait with their suspended case; their day is the oldest. */
    public static final int PAUSED = 2;

    private static final String RUN = "full-list";
    private static final int DAYS_OVER = 4;

    private final TestCity city;
    private final EntityManager database;
    private final Clock clock;
    private int key;

    FullList(TestCity city, EntityManager database, Clock clock) {
        this.city = city;
        this.database = database;
        this.clock = clock;
    }

    /** Lays so many tasks before this role of the city's authority. */
    public void fill(String role, int count) {
        empty();
        long authority = city.organisationOf("001");
        LocalDate today = LocalDate.now(clock);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                row(role, authority, i < PAUSED ? today.minusDays(30) : day(today, i - PAUSED), i < PAUSED);
            }
        });
    }

    /** Takes them out of everybody's sight: the service may not delete tasks. */
    public void empty() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                "UPDATE tasks SET state = 'LOST', region = 'x', run = CONCAT('old-', id), engine_task = id WHERE run = ?1")
                .setParameter(1, RUN).executeUpdate());
    }

    private static @Nullable LocalDate day(LocalDate today, int i) {
        return i % 3 == 2 ? null : today.plusDays(i - DAYS_OVER);
    }

    private void row(String role, long authority, @Nullable LocalDate due, boolean paused) {
        key++;
        database.createNativeQuery("""
                INSERT INTO tasks (run, engine_task, process_id, element_id, form_id,
                    dossier_id, dossier_no, count, region, role, relation, organisation_id, due_on, paused, variables)
                VALUES (?1, ?2, 'rectification', 'UserTask_DraftOrder', 'rectification-draft-order', ?2, ?3, 1,
                    '419001', ?4, 'authority', ?5, ?6, ?7, '{}')""")
                .setParameter(1, RUN).setParameter(2, 900_000_000L + key)
                .setParameter(3, MARK + "〔2026〕" + (1000 + key) + "号").setParameter(4, role).setParameter(5, authority)
                .setParameter(6, due).setParameter(7, paused).executeUpdate();
    }
}
