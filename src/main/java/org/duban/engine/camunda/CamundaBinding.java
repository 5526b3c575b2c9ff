package org.duban.engine.camunda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.RunStart;
import org.duban.engine.Message;
import org.duban.engine.ProcessEngine.Completion;
import org.duban.engine.Unheard;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.BindingProblems;
import org.duban.engine.binding.EngineBinding;
import org.duban.engine.binding.Runs;
import org.duban.engine.camunda.TaskJobs.TaskJob;
import org.duban.problem.DubanProblem;

import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.logging.Log;

/** Writes what is asked into the outbox: sending, repeating and counting happen after the commit. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.CAMUNDA)
class CamundaBinding implements EngineBinding {

    /** How long after its command a job may take to come in. */
    private static final Duration ARRIVING = Duration.ofSeconds(10);
    private static final String COUNT_KEY = "countKey";

    private final Outbox outbox;
    private final OutboxPoller poller;
    private final Workers workers;
    private final EngineState state;
    private final CamundaModels models;
    private final TaskJobs jobs;
    private final Runs runs;
    private final RunClaims claims;
    private final RunEndings endings;
    private final EngineTasks tasks;

    CamundaBinding(Outbox outbox, OutboxPoller poller, Workers workers, EngineState state, CamundaModels models,
            TaskJobs jobs, Runs runs, RunClaims claims, RunEndings endings, EngineTasks tasks) {
        this.outbox = outbox;
        this.poller = poller;
        this.workers = workers;
        this.state = state;
        this.models = models;
        this.jobs = jobs;
        this.runs = runs;
        this.claims = claims;
        this.endings = endings;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return BindingConfig.CAMUNDA;
    }

    @Override
    public boolean isImmediate() {
        return false;
    }

    @Override
    public void rehearse() {
        Log.info("a cluster keeps each running instance on the model that it began with: nothing would be moved");
    }

    @Override
    public void open() {
        state.watch();
        workers.start();
        poller.start();
    }

    @Override
    public void requireAnswer() {
        state.requireAnswer();
    }

    @Override
    public void close() {
        poller.stop();
        workers.stop();
    }

    @Override
    public boolean isAway() {
        return !state.reachable();
    }

    @Override
    public boolean isMoving(long dossierId, Duration quiet) {
        return outbox.isMoving(dossierId, quiet);
    }

    @Override
    public void start(String run, Episode episode, Map<String, Object> variables) {
        outbox.add(run, episode.dossierId(), run, new Command.Start(episode.processId() + ".started", episode.key(),
                Runs.variables(run, episode, variables)), run);
    }

    @Override
    public void begin(String run, RunStart start) {
        Episode episode = start.episode();
        outbox.readdress(episode);
        outbox.add(run, episode.dossierId(), run, new Command.Resume(episode.processId(), start.elements(),
                Runs.variables(run, episode, start.variables())), null);
        start.hints().forEach(hint -> tellAgain(episode, run, hint));
        tasks.endSetAside(run, start);
    }

    /**
     * A message whose job counts it is kept for whichever run the episode has; a hint is void without a run. Whether a run
     * listens only the cluster knows, and later: refused is what no run can hear.
     */
    @Override
    public void tell(Episode episode, Message message, Unheard unheard) {
        Optional<String> run = runs.of(episode);
        if (run.isEmpty() && unheard == Unheard.REFUSE) {
            throw BindingProblems.unheard(episode, message);
        }
        if (isCounted(episode, message)) {
            outbox.add(Outbox.newUid(), episode.dossierId(), null, command(episode, message), countKey(episode, message));
        } else {
            run.ifPresent(one -> send(episode, one, message));
        }
    }

    /** A new run hears what still holds, once: also what an earlier one has counted, or was about to hear. */
    private void tellAgain(Episode episode, String run, Message message) {
        if (isCounted(episode, message)) {
            outbox.addAgain(episode.dossierId(), command(episode, message), countKey(episode, message));
        } else {
            send(episode, run, message);
        }
    }

    private boolean isCounted(Episode episode, Message message) {
        return models.counts(episode.processId(), message.name());
    }

    /** The id of a happening is its own within its episode only. */
    private static String countKey(Episode episode, Message message) {
        return episode.processId() + "/" + episode.dossierId() + "/" + episode.count() + "/" + message.id();
    }

    /** The same happening has the same id in a run, however often it is told, and whatever the run is called by then. */
    private void send(Episode episode, String run, Message message) {
        String uid = UUID
                .nameUUIDFromBytes((claims.begunAt(run) + "/" + countKey(episode, message)).getBytes(StandardCharsets.UTF_8))
                .toString();
        outbox.add(uid, episode.dossierId(), run, command(episode, message), null);
    }

    private Command.Message command(Episode episode, Message message) {
        Map<String, Object> variables = new HashMap<>(message.variables());
        if (isCounted(episode, message)) {
            variables.put(COUNT_KEY, countKey(episode, message));
        }
        return new Command.Message(message.name(), episode.key(), message.subject(), variables);
    }

    @Override
    public Completion complete(EngineTask task, Episode episode, Map<String, Object> outcome) {
        TaskJob job = jobs.of(task).orElseThrow(() -> noJob(episode));
        outbox.add(Outbox.newUid(), episode.dossierId(), task.run(),
                new Command.CompleteJob(job.key(), job.viaListener() ? outcome : Map.of()), null);
        jobs.answered(task);
        return Completion.ON_ITS_WAY;
    }

    /** A task that waits for its new run has no job yet: that needs patience, and no repair. */
    private DubanProblem noJob(Episode episode) {
        return outbox.isMoving(episode.dossierId(), ARRIVING) ? BindingProblems.onItsWay(episode)
                : BindingProblems.noSuchTask(episode);
    }

    @Override
    public void end(Runs.GivenUp run, Episode episode) {
        endings.end(run, episode);
    }
}
