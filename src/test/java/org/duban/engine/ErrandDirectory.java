package org.duban.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.persistence.EntityManager;

import org.duban.calendar.DueDay;
import org.duban.task.TaskDirectory;

/** The cases of errands: any id is one; each is held by the authority of the fixture. */
@Alternative
@ApplicationScoped
public class ErrandDirectory implements TaskDirectory, DossierLock {

    private volatile LocalDate due = LocalDate.of(2026, 7, 20);
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();
    private final EntityManager database;

    ErrandDirectory(EntityManager database) {
        this.database = database;
    }

    /** How often from now on nobody can say in which region a case is. */
    public void forget(int times) {
        unknown.set(times);
    }

    /** From now on every task is due by this day. */
    public void due(LocalDate day) {
        due = day;
    }

    /** What happens, once, while the row of a task is about to be written. */
    public void meanwhile(Runnable once) {
        meanwhile.set(once);
    }

    @Override
    public Optional<Long> holder(long caseId, String relation, Map<String, Object> variables) {
        return "party".equals(relation) ? Optional.of(((Number) variables.get("party")).longValue())
                : Optional.of(ErrandFixture.AUTHORITY);
    }

    @Override
    public Optional<DueDay> dueOn(Episode episode, String elementId, Map<String, Object> variables, LocalDate since) {
        return Optional.of(DueDay.on(due));
    }

    @Override
    public String region(long caseId) {
        Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(Runnable::run);
        if (unknown.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the region is not known yet");
        }
        return "3701";
    }

    @Override
    public Optional<String> assignee(Episode episode, String role, Map<String, Object> variables) {
        return Optional.empty();
    }

    @Override
    public void lock(long caseId) {
        database.createNativeQuery("SELECT id FROM organisations WHERE id = ?1 FOR UPDATE")
                .setParameter(1, ErrandFixture.AUTHORITY)
                .getResultList();
    }
}
