package org.duban.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.EpisodeSteps.RunStart;

import io.quarkus.arc.All;

/** Gives open episodes a new run where they stand. */
@ApplicationScoped
public class EngineRefill {

    private final EntityManager database;
    private final Runs runs;
    private final Outbox outbox;
    private final List<EpisodeSteps> steps;
    private final Instance<TaskDirectory> directory;

    EngineRefill(EntityManager database, Runs runs, Outbox outbox, @All List<EpisodeSteps> steps,
            Instance<TaskDirectory> directory) {
        this.database = database;
        this.runs = runs;
        this.outbox = outbox;
        this.steps = steps;
        this.directory = directory;
    }

    /**
     * Begins a new run at the episode's step unless one lives, and says where; empty when nothing was to be done. In a
     * transaction of its own, so that one episode's failure takes no other's run back.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<RunStart> resume(Episode episode) {
        directory.get().lock(episode.caseId());
        return start(episode.processId(), episode.caseId(), episode.count()).filter(this::begin);
    }

    /** Ends the run that the episode has, whatever became of it, and begins a new one at its step. */
    @Transactional
    public boolean restart(String processId, long caseId, int count) {
        return restart(processId, caseId, count, TaskState.LOST);
    }

    /**
     * As {@link #restart(String, long, int)}.
     *
     * @param openTasks what becomes of the run's open tasks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean restart(String processId, long caseId, int count, TaskState openTasks) {
        directory.get().lock(caseId);
        Optional<RunStart> start = start(processId, caseId, count);
        start.map(RunStart::episode).ifPresent(episode -> end(episode, openTasks));
        return start.filter(this::begin).isPresent();
    }

    /** Where the episode stands, read under the case's lock: nobody acts on it until the new run is written. */
    private Optional<RunStart> start(String processId, long caseId, int count) {
        return steps.stream().filter(one -> one.processId().equals(processId)).findFirst()
                .flatMap(one -> one.start(caseId, count));
    }

    private boolean begin(RunStart start) {
        Episode episode = start.episode();
        if (start.elements().isEmpty() || runs.of(episode).isPresent()) {
            return false;
        }
        String run = Outbox.newUid();
        runs.begin(run, episode, start.variables());
        outbox.readdress(episode);
        outbox.add(run, episode.caseId(), run, new Command.Resume(episode.processId(), start.elements(),
                Runs.variables(run, episode, start.variables())), null);
        start.hints().forEach(hint -> outbox.add(Outbox.newUid(), episode.caseId(), run,
                new Command.Message(hint.message(), episode.key(), null, hint.variables()), null));
        return true;
    }

    /**
     * The name under which the run is begun now, another with each attempt; empty when an instance has taken it. The case is
     * locked, so that whoever tells its run something meanwhile finds the one name or the other.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> attempt(String run, long caseId) {
        directory.get().lock(caseId);
        return runs.rename(run, caseId);
    }

    private void end(Episode episode, TaskState openTasks) {
        runs.lose(episode).ifPresent(run -> {
            run.instance().ifPresent(key -> outbox.add(Outbox.newUid(), episode.caseId(), run.run(),
                    new Command.CancelInstance(key), null));
            forget(run.run(), openTasks);
        });
    }

    private void forget(String run, TaskState openTasks) {
        database.createNativeQuery("""
                UPDATE tasks SET state = IF(state = 'OPEN', ?2, 'COMPLETED'), version = version + 1
                WHERE run = ?1 AND state IN ('OPEN', 'COMPLETING')""").setParameter(1, run)
                .setParameter(2, openTasks.name()).executeUpdate();
        database.createNativeQuery("""
                UPDATE outbox SET state = 'DISMISSED', error = 'the run was begun again'
                WHERE run = ?1 AND state IN ('PENDING', 'PARKED', 'SENT')
                    AND kind IN ('START', 'COMPLETE_JOB', 'RETRY_JOB', 'RESUME')""").setParameter(1, run)
                .executeUpdate();
        database.createNativeQuery("""
                UPDATE engine_incidents SET ended_at = CURRENT_TIMESTAMP(3) WHERE run = ?1 AND ended_at IS NULL""")
                .setParameter(1, run).executeUpdate();
    }

    /** Episodes without a run that lives. */
    @Transactional
    public List<OpenEpisode> withoutRun(List<OpenEpisode> episodes) {
        Set<String> carried = runs.alive(episodes.stream().map(open -> open.episode().key()).toList());
        return episodes.stream().filter(open -> !carried.contains(open.episode().key())).toList();
    }
}
