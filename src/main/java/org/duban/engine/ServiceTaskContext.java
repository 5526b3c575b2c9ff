package org.duban.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** What every service task's handling needs. */
@ApplicationScoped
class ServiceTaskContext {

    private final Runs runs;
    private final Inbox inbox;
    private final Outbox outbox;
    private final EngineJobs jobs;
    private final Instance<TaskDirectory> directory;

    ServiceTaskContext(Runs runs, Inbox inbox, Outbox outbox, EngineJobs jobs, Instance<TaskDirectory> directory) {
        this.runs = runs;
        this.inbox = inbox;
        this.outbox = outbox;
        this.jobs = jobs;
        this.directory = directory;
    }

    Runs runs() {
        return runs;
    }

    Inbox inbox() {
        return inbox;
    }

    Outbox outbox() {
        return outbox;
    }

    EngineJobs jobs() {
        return jobs;
    }

    TaskDirectory directory() {
        return directory.get();
    }
}
