package org.duban.engine.camunda;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Episode;
import org.duban.engine.binding.Runs;
import org.duban.shared.Sql;

/** Ends in the cluster what a run that was given up still has there, and forgets what was on its way to it. */
@ApplicationScoped
class RunEndings {

    private final Sql sql;
    private final Outbox outbox;
    private final TaskJobs jobs;

    RunEndings(DataSource database, Outbox outbox, TaskJobs jobs) {
        this.sql = new Sql(database);
        this.outbox = outbox;
        this.jobs = jobs;
    }

    void end(Runs.GivenUp run, Episode episode) {
        run.instance().ifPresent(key -> outbox.add(Outbox.newUid(), episode.dossierId(), run.run(),
                new Command.CancelInstance(key), null));
        sql.update("""
                UPDATE outbox SET state = 'DISMISSED', error = 'the run was begun again'
                WHERE run = ? AND state IN ('PENDING', 'PARKED', 'SENT')
                    AND kind IN ('START', 'COMPLETE_JOB', 'RETRY_JOB', 'RESUME')""", run.run());
        sql.update("UPDATE engine_incidents SET ended_at = CURRENT_TIMESTAMP(3) WHERE run = ? AND ended_at IS NULL",
                run.run());
        jobs.runEnded(run.run());
    }
}
