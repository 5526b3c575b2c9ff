package org.duban.engine.camunda;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.shared.Sql;

import io.camunda.client.api.response.ActivatedJob;

/** The job behind each human task that has not ended: by its key the task is completed, held and asked for. */
@ApplicationScoped
class TaskJobs {

    private final Sql sql;

    TaskJobs(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The user task's own key in the engine: that of its element, which a listener's job shares. */
    static EngineTask task(String run, long elementInstanceKey) {
        return new EngineTask(run, Long.toString(elementInstanceKey));
    }

    /** Notes the job of a user task, handed out for the first time or again. */
    void offered(EngineTask task, ActivatedJob job) {
        sql.update("""
                INSERT INTO camunda_task_jobs (run, engine_task, job_key, element_id) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE job_key = IF(via_listener, job_key, VALUES(job_key)),
                    asked_at = CURRENT_TIMESTAMP(3)""", task.run(), task.key(), job.getKey(), job.getElementId());
    }

    /** The job by which the task is done. */
    Optional<TaskJob> of(EngineTask task) {
        return sql.one(row -> new TaskJob(task, row.getLong("job_key"), row.getBoolean("via_listener")),
                "SELECT * FROM camunda_task_jobs WHERE run = ? AND engine_task = ?", task.run(), task.key());
    }

    /** From now on the listener's job, which waits for the act, stands in the place of the task's own. */
    void waitAtListener(EngineTask task, long listenerJobKey) {
        sql.update("UPDATE camunda_task_jobs SET via_listener = TRUE, job_key = ?, answered = FALSE,"
                + " asked_at = CURRENT_TIMESTAMP(3) WHERE run = ? AND engine_task = ?", listenerJobKey, task.run(), task.key());
    }

    /** The act is done, the engine has yet to hear of it. */
    void answered(EngineTask task) {
        sql.update("UPDATE camunda_task_jobs SET answered = TRUE, asked_at = CURRENT_TIMESTAMP(3)"
                + " WHERE run = ? AND engine_task = ?", task.run(), task.key());
    }

    /** Jobs of these elements in a run. */
    List<TaskJob> ofElements(String run, Collection<String> elements) {
        if (elements.isEmpty()) {
            return List.of();
        }
        return sql.list(
                row -> new TaskJob(new EngineTask(run, row.getString("engine_task")), row.getLong("job_key"),
                        row.getBoolean("via_listener")),
                "SELECT * FROM camunda_task_jobs WHERE run = ? AND element_id IN ("
                        + String.join(", ", Collections.nCopies(elements.size(), "?")) + ")",
                Stream.concat(Stream.of(run), elements.stream()).toArray());
    }

    /** The task behind a listener's job that has been answered itself. */
    Optional<EngineTask> answeredAtListener(String run, long jobKey) {
        return sql.one(row -> new EngineTask(run, row.getString(1)),
                "SELECT engine_task FROM camunda_task_jobs WHERE run = ? AND job_key = ? AND via_listener", run, jobKey);
    }

    /** Jobs of which the engine has said nothing for this long, the longest first. */
    List<TaskJob> unasked(boolean answered, Duration since, int limit) {
        return sql.list(
                row -> new TaskJob(new EngineTask(row.getString("run"), row.getString("engine_task")),
                        row.getLong("job_key"), row.getBoolean("via_listener")),
                "SELECT * FROM camunda_task_jobs WHERE answered = ? AND asked_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND"
                        + " ORDER BY asked_at LIMIT ?",
                answered, since.toSeconds(), limit);
    }

    /** Notes that the engine still has the job. */
    void asked(EngineTask task) {
        sql.update("UPDATE camunda_task_jobs SET asked_at = CURRENT_TIMESTAMP(3) WHERE run = ? AND engine_task = ?",
                task.run(), task.key());
    }

    /** The task has ended. */
    void ended(EngineTask task) {
        sql.update("DELETE FROM camunda_task_jobs WHERE run = ? AND engine_task = ?", task.run(), task.key());
    }

    /** The run has ended with all that it had. */
    void runEnded(String run) {
        sql.update("DELETE FROM camunda_task_jobs WHERE run = ?", run);
    }

    /** A job behind a human task. */
    record TaskJob(EngineTask task, long key, boolean viaListener) {
    }
}
