package org.duban.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs of episodes: which instance of the engine carries which. */
@ApplicationScoped
class Runs {

    private final EntityManager database;
    private final EngineJson json;

    Runs(EntityManager database, EngineJson json) {
        this.database = database;
        this.json = json;
    }

    /** Every variable of a run, as its models know them. */
    static Map<String, Object> variables(String run, Episode episode, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("run", run);
        all.put("episode", episode.key());
        all.put("caseId", episode.caseId());
        all.put("caseNo", episode.caseNo());
        all.put("count", episode.count());
        return all;
    }

    /** Notes a run that is about to start; refuses a second one while the episode has one that lives. */
    void begin(String run, Episode episode, Map<String, Object> variables) {
        int begun = database.createNativeQuery("""
                INSERT IGNORE INTO engine_runs (run, episode, process_id, case_id, case_no, count, variables)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""").setParameter(1, run).setParameter(2, episode.key())
                .setParameter(3, episode.processId()).setParameter(4, episode.caseId())
                .setParameter(5, episode.caseNo()).setParameter(6, episode.count())
                .setParameter(7, json.write(variables)).executeUpdate();
        if (begun == 0) {
            throw new IllegalStateException("the episode " + episode.key() + " has a run already");
        }
    }

    /**
     * Takes the run for this instance: true for the first instance that asks and for it alone, ever again. A job of any
     * other instance is that of a start which was sent twice.
     */
    boolean claim(String run, long instanceKey) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            database.createNativeQuery("""
                    UPDATE engine_runs SET state = 'RUNNING', instance_key = ?2, started_at = CURRENT_TIMESTAMP(3),
                        life_id = (SELECT MAX(id) FROM engine_lives)
                    WHERE run = ?1 AND state = 'STARTING'""").setParameter(1, run).setParameter(2, instanceKey)
                    .executeUpdate();
            return instance(run).filter(key -> key == instanceKey).isPresent();
        });
    }

    @SuppressWarnings("unchecked")
    private Optional<Long> instance(String run) {
        List<Object> found = database
                .createNativeQuery("SELECT instance_key FROM engine_runs WHERE run = ?1 AND state = 'RUNNING'")
                .setParameter(1, run).getResultList();
        return found.stream().findFirst().map(key -> ((Number) key).longValue());
    }

    /** Whether an instance has taken the run. */
    boolean isRunning(String run) {
        return instance(run).isPresent();
    }

    /** The run that carries the episode now. */
    @SuppressWarnings("unchecked")
    Optional<String> of(Episode episode) {
        List<Object> found = database
                .createNativeQuery("SELECT run FROM engine_runs WHERE episode = ?1 AND state <> 'LOST'")
                .setParameter(1, episode.key()).getResultList();
        return found.stream().findFirst().map(Object::toString);
    }

    /** The instance that carries the episode now, if it has begun. */
    Optional<Long> instanceOf(Episode episode) {
        return of(episode).flatMap(this::instance);
    }

    /** Gives the episode's run up, so that another can begin. */
    void lose(Episode episode) {
        database.createNativeQuery("UPDATE engine_runs SET state = 'LOST' WHERE episode = ?1 AND state <> 'LOST'")
                .setParameter(1, episode.key()).executeUpdate();
    }

    /** Gives all runs up that the engine carried. */
    void loseAll() {
        database.createNativeQuery("UPDATE engine_runs SET state = 'LOST' WHERE state = 'RUNNING'").executeUpdate();
    }
}
