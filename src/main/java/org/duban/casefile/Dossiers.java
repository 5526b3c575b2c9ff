package org.duban.casefile;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.duban.problem.DubanProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The dossiers of all kinds; whoever changes anything in one locks its row first. */
@ApplicationScoped
public class Dossiers implements PanacheRepository<Dossier> {

    private static final Object LOCKED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final LockQueue queue;

    Dossiers(TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.transactions = transactions;
        this.queue = new LockQueue(connections);
    }

    /**
     * The dossier with its row locked, so that facts, ledger and steps of one dossier have one order; the shared row is locked
     * before the kind's own. What the transaction had read before its first lock is forgotten: somebody else may have changed
     * it since. Refuses at once where too many wait already.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Dossier lock(long id) {
        if (transactions.getResource(LOCKED) == null) {
            transactions.putResource(LOCKED, true);
            flush();
            getEntityManager().clear();
        }
        return queue.in(id, () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).or(() -> asked(id))
                .orElseThrow(DubanProblem::notFound));
    }

    /** The dossier; refuses an id that none has. */
    public Dossier get(long id) {
        return findByIdOptional(id).or(() -> asked(id)).orElseThrow(DubanProblem::notFound);
    }

    /** The database going away, find answers "nothing"; a query fails then, as it should. */
    private Optional<Dossier> asked(long id) {
        return find("id", id).firstResultOptional();
    }
}
