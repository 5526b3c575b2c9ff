package org.duban.engine.camunda;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.camunda.TaskJobs.TaskJob;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Tasks that the engine no longer has: it is asked about those of which it has said nothing for long, and they are closed
 * with a note; the others get their timeout raised. Throws while the engine is away, and then closes nothing.
 */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class GhostTask implements EngineCheck {

    private final TaskJobs taskJobs;
    private final TaskEndings endings;
    private final EngineJobs jobs;
    private final EngineConfig config;
    private final Counter mended;

    GhostTask(TaskJobs taskJobs, TaskEndings endings, EngineJobs jobs, EngineConfig config,
            MeterRegistry meters) {
        this.taskJobs = taskJobs;
        this.endings = endings;
        this.jobs = jobs;
        this.config = config;
        this.mended = meters.counter("duban.reconciliation.mended", "job", name());
    }

    @Override
    public String name() {
        return "ghost-task";
    }

    @Override
    public List<Finding> look() {
        for (TaskJob job : unasked()) {
            if (jobs.hold(job.key(), config.taskTimeout())) {
                QuarkusTransaction.requiringNew().run(() -> taskJobs.asked(job.task()));
            } else if (endings.vanished(job.task())) {
                mended.increment();
            }
        }
        return List.of();
    }

    private List<TaskJob> unasked() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<TaskJob> found = new ArrayList<>(
                    taskJobs.unasked(false, config.checks().taskUnasked(), config.checks().slice()));
            found.addAll(taskJobs.unasked(true, config.checks().completionUnasked(), config.checks().slice()));
            return found;
        });
    }
}
