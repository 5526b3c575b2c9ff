package org.duban.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.idempotency.Deadlocks;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What an operator asks about the link to the engine; each answer names the rows, so that a repair can be aimed. */
@ApplicationScoped
public class EngineInspection {

    private static final int SHOWN = 100;
    private static final String GONE = "流程引擎中已无该任务 · the engine has no such task any more";

    private final EntityManager database;
    private final Tasks tasks;
    private final TaskEndings endings;
    private final EngineJobs jobs;
    private final EngineConfig config;

    EngineInspection(EntityManager database, Tasks tasks, TaskEndings endings, EngineJobs jobs, EngineConfig config) {
        this.database = database;
        this.tasks = tasks;
        this.endings = endings;
        this.jobs = jobs;
        this.config = config;
    }

    /** Runs that were asked for and never came in. */
    @Transactional
    public List<Finding> startsMissing(Duration age) {
        return findings("""
                SELECT run, case_id, CONCAT('run of ', episode, ' has not begun') FROM engine_runs
                WHERE state = 'STARTING' AND created_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND
                ORDER BY created_at""", age);
    }

    /** Commands that do not leave, or that nobody counted. */
    @Transactional
    public List<Finding> outboxOld(Duration age) {
        return findings("""
                SELECT id, case_id, CONCAT(kind, ' ', state, ' ', COALESCE(error, '')) FROM outbox
                WHERE state = 'PARKED' OR (state IN ('PENDING', 'SENT')
                    AND created_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND) ORDER BY id""", age);
    }

    /** Jobs that failed for good and wait for an operator. */
    @Transactional
    public List<Finding> incidents(Duration age) {
        return findings("""
                SELECT id, case_id, CONCAT(job_type, ' at ', element_id, ': ', error) FROM engine_incidents
                WHERE ended_at IS NULL AND occurred_at < CURRENT_TIMESTAMP(3) - INTERVAL ?1 SECOND
                ORDER BY occurred_at""", age);
    }

    /** Tasks of which nobody knows who has to do them. */
    @Transactional
    public List<Finding> tasksUnheld() {
        return findings("""
                SELECT id, case_id, CONCAT(element_id, ': nobody is ', relation, ' in the case') FROM tasks
                WHERE state = 'OPEN' AND organisation_id IS NULL AND ?1 >= 0 ORDER BY id""", Duration.ZERO);
    }

    /** Open episodes that neither a task, a command on its way, nor an incident accounts for. */
    @Transactional
    public List<Finding> undriven(List<OpenEpisode> episodes, Duration quiet) {
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode open : episodes) {
            Episode episode = open.episode();
            Number driving = (Number) database.createNativeQuery("""
                    SELECT (SELECT COUNT(*) FROM tasks t JOIN engine_runs r ON r.run = t.run AND r.state <> 'LOST'
                            WHERE r.episode = ?1 AND t.state IN ('OPEN', 'COMPLETING') AND t.case_id = ?2)
                         + (SELECT COUNT(*) FROM outbox WHERE case_id = ?2 AND (state IN ('PENDING', 'PARKED')
                            OR changed_at > CURRENT_TIMESTAMP(3) - INTERVAL ?3 SECOND))
                         + (SELECT COUNT(*) FROM engine_incidents WHERE case_id = ?2 AND ended_at IS NULL)""")
                    .setParameter(1, episode.key()).setParameter(2, episode.caseId())
                    .setParameter(3, quiet.toSeconds()).getSingleResult();
            if (driving.longValue() == 0) {
                found.add(new Finding(episode.processId() + "/" + episode.caseId() + "/" + episode.count(),
                        episode.caseId(), "nothing drives " + episode.key() + ", which stands at " + open.elements()));
            }
        }
        return found;
    }

    /** User tasks at which an episode stands, or that wait beside it, without as many rows that are open. */
    @Transactional
    public List<Finding> tasksMissing(List<OpenEpisode> episodes, Duration quiet) {
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode open : episodes) {
            Map<String, Long> expected = Stream.concat(open.elements().stream(), open.besides().stream())
                    .filter(element -> element.startsWith("UserTask_"))
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            expected.forEach((element, count) -> {
                if (missing(open.episode(), element, count, quiet)) {
                    found.add(new Finding(
                            open.episode().processId() + "/" + open.episode().caseId() + "/" + open.episode().count(),
                            open.episode().caseId(), "no task " + element + " of " + open.episode().key()));
                }
            });
        }
        return found;
    }

    private boolean missing(Episode episode, String element, long expected, Duration quiet) {
        Object[] there = (Object[]) database.createNativeQuery("""
                SELECT (SELECT COUNT(*) FROM tasks t JOIN engine_runs r ON r.run = t.run AND r.state <> 'LOST'
                        WHERE r.episode = ?1 AND t.element_id = ?4 AND t.state IN ('OPEN', 'COMPLETING')
                            AND t.case_id = ?2),
                    (SELECT COUNT(*) FROM outbox WHERE case_id = ?2 AND (state IN ('PENDING', 'PARKED')
                        OR changed_at > CURRENT_TIMESTAMP(3) - INTERVAL ?3 SECOND))""").setParameter(1, episode.key())
                .setParameter(2, episode.caseId()).setParameter(3, quiet.toSeconds()).setParameter(4, element)
                .getSingleResult();
        return ((Number) there[0]).longValue() < expected && ((Number) there[1]).longValue() == 0;
    }

    /**
     * Asks the engine about rows of which it has said nothing for so long, and closes those whose job it says is gone;
     * the others get their timeout raised. Throws while the engine is away, and then closes nothing.
     */
    public List<Finding> closeGhosts(Duration openSince, Duration completingSince, int limit) {
        List<TaskRow> rows = QuarkusTransaction.requiringNew().call(() -> {
            List<TaskRow> found = new ArrayList<>(tasks.unasked(TaskState.OPEN, openSince, limit));
            found.addAll(tasks.unasked(TaskState.COMPLETING, completingSince, limit));
            return found;
        });
        List<Long> alive = new ArrayList<>();
        List<Finding> ghosts = new ArrayList<>();
        for (TaskRow row : rows) {
            if (jobs.hold(row.jobKey, config.taskTimeout())) {
                alive.add(row.id);
            } else if (Deadlocks.retried(() -> QuarkusTransaction.requiringNew()
                    .call(() -> endings.close(row.id, TaskState.GHOST, GONE)))) {
                ghosts.add(new Finding(Long.toString(row.id), row.caseId, row.elementId + ": " + GONE));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> tasks.asked(alive));
        return ghosts;
    }

    @SuppressWarnings("unchecked")
    private List<Finding> findings(String sql, Duration age) {
        List<Object[]> rows = database.createNativeQuery(sql + " LIMIT " + SHOWN).setParameter(1, age.toSeconds())
                .getResultList();
        return rows.stream()
                .map(row -> new Finding(row[0].toString(), ((Number) row[1]).longValue(), row[2].toString())).toList();
    }

    /**
     * Something that is not as it should be.
     *
     * @param subject id that a repair takes
     */
    public record Finding(String subject, long caseId, String what) {
    }
}
