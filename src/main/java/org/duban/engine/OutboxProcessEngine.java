package org.duban.engine;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Writes what features ask into the outbox. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutboxProcessEngine implements ProcessEngine {

    private final Outbox outbox;
    private final Runs runs;
    private final TaskDays days;
    private final EngineRefill refill;
    private final EntityManager database;

    OutboxProcessEngine(Outbox outbox, Runs runs, TaskDays days, EngineRefill refill, EntityManager database) {
        this.outbox = outbox;
        this.runs = runs;
        this.days = days;
        this.refill = refill;
        this.database = database;
    }

    @Override
    public void start(Episode episode, Map<String, Object> variables) {
        String run = Outbox.newUid();
        runs.begin(run, episode, variables);
        outbox.add(run, episode.caseId(), run, new Command.Start(episode.processId() + ".started", episode.key(),
                Runs.variables(run, episode, variables)), run);
    }

    @Override
    public void beginAgain(Episode episode) {
        refill.restart(episode.processId(), episode.caseId(), episode.count(), TaskState.INTERRUPTED);
    }

    @Override
    public void publish(Episode episode, String message, Map<String, Object> variables) {
        tell(episode, new Command.Message(message, episode.key(), null, variables));
    }

    @Override
    public void publishAbout(Episode episode, String subject, String message, Map<String, Object> variables) {
        tell(episode, new Command.Message(message, episode.key(), subject, variables));
    }

    /** Without a run nothing is written: the next one begins with what the database says then. */
    private void tell(Episode episode, Command.Message message) {
        runs.of(episode).ifPresent(run -> outbox.add(Outbox.newUid(), episode.caseId(), run, message, null));
    }

    @Override
    public void publishUntilCounted(List<CountedMessage> messages) {
        outbox.addAll(messages);
    }

    @Override
    public void counted(String countKey) {
        outbox.counted(countKey);
    }

    @Override
    public void pauseTasks(long caseId) {
        database.createNativeQuery("INSERT IGNORE INTO paused_cases (case_id) VALUES (?1)").setParameter(1, caseId)
                .executeUpdate();
        mark(caseId, true);
    }

    @Override
    public void resumeTasks(long caseId) {
        database.createNativeQuery("DELETE FROM paused_cases WHERE case_id = ?1").setParameter(1, caseId)
                .executeUpdate();
        mark(caseId, false);
    }

    @Override
    public void refreshDueDays(long caseId) {
        days.refresh(caseId);
    }

    private void mark(long caseId, boolean paused) {
        database.createNativeQuery("""
                UPDATE tasks SET paused = ?2, version = version + 1, changed_at = CURRENT_TIMESTAMP(3)
                WHERE case_id = ?1 AND state = 'OPEN' AND paused <> ?2""").setParameter(1, caseId)
                .setParameter(2, paused).executeUpdate();
    }
}
