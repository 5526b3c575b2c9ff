package org.duban.engine.camunda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.duban.engine.ServiceTaskWorker;
import org.duban.shared.DatabaseAway;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Opens a stream for every type of job, and closes all of them while the database is away. */
@ApplicationScoped
class Workers {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final CamundaClient engine;
    private final EngineConfig config;
    private final EntityManager database;
    private final JobFailures failures;
    private final List<JobHandling> handlings = new ArrayList<>();
    private final List<JobWorker> open = new ArrayList<>();
    private final Semaphore places;
    private boolean ended;
    private boolean waiting;

    Workers(CamundaClient engine, EngineConfig config, EntityManager database, JobFailures failures,
            Instance<JobHandling> ours, @All List<ServiceTaskWorker> workers, ServiceTaskAnswers answers,
            EngineJobs jobs) {
        this.engine = engine;
        this.config = config;
        this.database = database;
        this.failures = failures;
        this.places = new Semaphore(config.jobsAtATime());
        ours.forEach(handlings::add);
        workers.forEach(worker -> handlings.add(new ServiceTaskHandling(worker, answers, jobs)));
    }

    void start() {
        open();
    }

    void stop() {
        synchronized (this) {
            ended = true;
        }
        close();
    }

    private synchronized void open() {
        if (!ended) {
            handlings.forEach(handling -> open.add(engine.newWorker().jobType(handling.type())
                    .handler((client, job) -> handle(handling, job)).timeout(handling.timeout().orElse(config.jobTimeout()))
                    .maxJobsActive(config.jobsAtATime() * 2).streamEnabled(true).open()));
        }
    }

    private synchronized void close() {
        open.forEach(JobWorker::close);
        open.clear();
    }

    private void handle(JobHandling handling, ActivatedJob job) throws InterruptedException {
        places.acquire();
        try {
            handling.handle(job);
            failures.handled(job);
        } catch (RuntimeException failure) {
            failOrLeave(job, failure);
        } finally {
            places.release();
        }
    }

    /** Lets nothing out: the client would fail the job by itself, and after the third time the engine hands it to nobody. */
    private void failOrLeave(ActivatedJob job, RuntimeException failure) {
        try {
            fail(job, failure);
        } catch (RuntimeException again) {
            Log.warnf("job %d (%s) is left until its time is over: %s", job.getKey(), job.getType(), again.getMessage());
        }
    }

    private void fail(ActivatedJob job, RuntimeException failure) {
        if (EngineJobs.isAway(failure)) {
            // The engine did not hear the answer: it hands the job out again when its time is over.
            Log.warnf("job %d (%s) not answered: %s", job.getKey(), job.getType(), failure.getMessage());
        } else if (DatabaseAway.causes(failure) || !databaseAnswers()) {
            // What a dying connection throws has many names: only a database that answers makes a failure the job's own.
            closeUntilTheDatabaseIsBack();
        } else {
            failures.failed(job, failure);
        }
    }

    private void closeUntilTheDatabaseIsBack() {
        synchronized (this) {
            if (waiting || ended) {
                return;
            }
            waiting = true;
        }
        Log.error("the database is away: no jobs are taken until it is back");
        Thread.ofVirtual().name("database-watch").start(() -> {
            close();
            while (!databaseAnswers()) {
                pause();
            }
            synchronized (this) {
                waiting = false;
            }
            Log.info("the database is back: jobs are taken again");
            open();
        });
    }

    private boolean databaseAnswers() {
        try {
            QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("SELECT 1").getSingleResult());
            return true;
        } catch (RuntimeException away) {
            Log.debugf("database still away: %s", away.getMessage());
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
