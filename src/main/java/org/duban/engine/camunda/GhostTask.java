package org.duban.engine.camunda;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.Runs;
import org.duban.engine.camunda.TaskJobs.TaskJob;

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
    private final Runs runs;
    private final EngineJobs jobs;
    private final EngineConfig config;

    GhostTask(TaskJobs taskJobs, TaskEndings endings, Runs runs, EngineJobs jobs, EngineConfig config) {
        this.taskJobs = taskJobs;
        this.endings = endings;
        this.runs = runs;
        this.jobs = jobs;
        this.config = config;
    }

    @Override
    public String name() {
        return "ghost-task";
    }

    @Override
    public List<Finding> look() {
        List<Finding> ghosts = new ArrayList<>();
        for (TaskJob job : unasked()) {
            if (jobs.hold(job.key(), config.taskTimeout())) {
                QuarkusTransaction.requiringNew().run(() -> taskJobs.asked(job.task()));
            } else if (endings.vanished(job.task())) {
                ghosts.add(finding(job));
            }
        }
        return ghosts;
    }

    private List<TaskJob> unasked() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<TaskJob> found = new ArrayList<>(
                    taskJobs.unasked(false, config.checks().taskUnasked(), config.checks().slice()));
            found.addAll(taskJobs.unasked(true, config.checks().completionUnasked(), config.checks().slice()));
            return found;
        });
    }

    private Finding finding(TaskJob job) {
        long dossier = QuarkusTransaction.requiringNew().call(() -> runs.episode(job.task().run()))
                .map(episode -> episode.dossierId()).orElse(0L);
        return new Finding(job.task().key(), dossier, TaskEndings.GONE);
    }
}
