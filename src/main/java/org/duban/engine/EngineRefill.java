package org.duban.engine;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.duban.engine.EpisodeSteps.OpenEpisode;

/** Gives open episodes a new run where they stand. */
@ApplicationScoped
public class EngineRefill {

    private final EntityManager database;
    private final Runs runs;
    private final Outbox outbox;
    private final Instance<TaskDirectory> directory;

    EngineRefill(EntityManager database, Runs runs, Outbox outbox, Instance<TaskDirectory> directory) {
        this.database = database;
        this.runs = runs;
        this.outbox = outbox;
        this.directory = directory;
    }

    /** Begins a new run at the episode's step unless one lives; false when nothing was to be done. */
    @Transactional
    public boolean resume(OpenEpisode open) {
        Episode episode = open.episode();
        directory.get().lock(episode.caseId());
        if (open.elements().isEmpty() || runs.of(episode).isPresent()) {
            return false;
        }
        String run = Outbox.newUid();
        runs.begin(run, episode, open.variables());
        outbox.add(run, episode.caseId(), run, new Command.Resume(episode.processId(), open.elements(),
                Runs.variables(run, episode, open.variables())), null);
        open.hints().forEach(hint -> outbox.add(Outbox.newUid(), episode.caseId(), null,
                new Command.Message(hint.message(), episode.key(), hint.variables()), null));
        return true;
    }

    /** Ends the run that the episode has, whatever became of it, and begins a new one at its step. */
    @Transactional
    public boolean restart(OpenEpisode open) {
        Episode episode = open.episode();
        directory.get().lock(episode.caseId());
        Optional<String> run = runs.of(episode);
        Optional<Long> instance = runs.instanceOf(episode);
        instance.ifPresent(key -> outbox.add(Outbox.newUid(), episode.caseId(), run.orElseThrow(),
                new Command.CancelInstance(key), null));
        run.ifPresent(this::forget);
        runs.lose(episode);
        return resume(open);
    }

    private void forget(String run) {
        database.createNativeQuery("""
                UPDATE tasks SET state = IF(state = 'OPEN', 'LOST', 'COMPLETED'), version = version + 1
                WHERE run = ?1 AND state IN ('OPEN', 'COMPLETING')""").setParameter(1, run).executeUpdate();
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
        return episodes.stream().filter(open -> runs.of(open.episode()).isEmpty()).toList();
    }
}
