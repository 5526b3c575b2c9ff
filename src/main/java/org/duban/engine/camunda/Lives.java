package org.duban.engine.camunda;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.duban.engine.EngineTasks;
import org.duban.engine.TaskEnding;
import org.duban.idempotency.Deadlocks;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Knows whether the engine still has its data. A message that nobody ever hears stays buffered in it as a mark: as long
 * as the mark's id is refused as a duplicate the data are there.
 */
@ApplicationScoped
class Lives {

    private static final String MARK = "engine.life";
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final EntityManager database;
    private final CamundaClient engine;
    private final Outbox outbox;
    private final RunClaims runs;
    private final EngineTasks tasks;
    private final TaskJobs jobs;

    Lives(EntityManager database, CamundaClient engine, Outbox outbox, RunClaims runs, EngineTasks tasks,
            TaskJobs jobs) {
        this.database = database;
        this.engine = engine;
        this.outbox = outbox;
        this.runs = runs;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** The life that the engine is in, after asking it; throws while it is away. */
    long verified() {
        Life life = QuarkusTransaction.requiringNew().call(this::latest).orElseGet(this::begin);
        if (life.marked() && markIsGone(life)) {
            Log.error("the engine has lost its data: all runs begin again from the database");
            loseRuns();
            life = QuarkusTransaction.requiringNew().call(this::lost);
        }
        if (!life.marked()) {
            mark(life);
        }
        return life.id();
    }

    private boolean markIsGone(Life life) {
        // With no time to live it leaves no trace where it is new.
        return publish(life, Duration.ZERO);
    }

    private void mark(Life life) {
        publish(life, FOR_EVER);
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("UPDATE engine_lives SET marked_at = CURRENT_TIMESTAMP(3) WHERE id = ?1")
                .setParameter(1, life.id()).executeUpdate());
    }

    private boolean publish(Life life, Duration timeToLive) {
        try {
            engine.newPublishMessageCommand().messageName(MARK).correlationKey(life.uid()).messageId(life.uid())
                    .timeToLive(timeToLive).send().join();
            return true;
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() == Status.Code.ALREADY_EXISTS) {
                return false;
            }
            throw refused;
        }
    }

    private Life begin() {
        return QuarkusTransaction.requiringNew().call(this::insert);
    }

    /**
     * One dossier at a time, in the order in which everybody locks; what a crash leaves is lost when the engine is asked again.
     */
    private void loseRuns() {
        QuarkusTransaction.requiringNew().call(runs::carried)
                .forEach(run -> Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> lose(run))));
    }

    private boolean lose(String run) {
        boolean lost = runs.lose(run);
        if (lost) {
            tasks.runEnded(run, TaskEnding.LOST);
            jobs.runEnded(run);
        }
        return lost;
    }

    private Life lost() {
        database.createNativeQuery(
                "UPDATE engine_incidents SET ended_at = CURRENT_TIMESTAMP(3) WHERE ended_at IS NULL").executeUpdate();
        // Last: who writes such a command finds the job that it names, and every job is gone by now.
        outbox.forgetKeys();
        return insert();
    }

    private Life insert() {
        database.createNativeQuery("INSERT INTO engine_lives (uid) VALUES (?1)").setParameter(1, Outbox.newUid())
                .executeUpdate();
        return latest().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Optional<Life> latest() {
        List<Object[]> found = database
                .createNativeQuery("SELECT id, uid, marked_at IS NOT NULL FROM engine_lives ORDER BY id DESC LIMIT 1")
                .getResultList();
        return found.stream().findFirst().map(row -> new Life(((Number) row[0]).longValue(), row[1].toString(),
                row[2] instanceof Boolean flag ? flag : ((Number) row[2]).intValue() != 0));
    }

    private record Life(long id, String uid, boolean marked) {
    }
}
