package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.problem.DubanProblem;
import org.duban.shared.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The cases; whoever changes anything in one locks its row first. */
@ApplicationScoped
public class CaseFiles implements PanacheRepository<CaseFile> {

    private static final Object LOCKED = new Object();

    private final Sql sql;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final LockQueue queue;

    CaseFiles(DataSource database, TransactionSynchronizationRegistry transactions, Clock clock,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.sql = new Sql(database);
        this.transactions = transactions;
        this.clock = clock;
        this.queue = new LockQueue(connections);
    }

    /** Opens a case under the next number of its authority and year. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile open(NewCase opened) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int year = LegalTime.dayOf(now).getYear();
        CaseFile file = new CaseFile("%s实名案〔%s〕%s号".formatted(opened.numberPrefix(), year,
                nextNumber(opened.authorityId(), year)), opened, now);
        persist(file);
        return file;
    }

    /**
     * The case with its row locked, so that facts, ledger and steps of one case have one order. What the transaction had read
     * before its first lock is forgotten: somebody else may have changed it since. Refuses at once where too many wait already.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile lock(long id) {
        if (transactions.getResource(LOCKED) == null) {
            transactions.putResource(LOCKED, true);
            flush();
            getEntityManager().clear();
        }
        return queue.in(id, () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).or(() -> asked(id))
                .orElseThrow(DubanProblem::notFound));
    }

    /** The case; refuses an id that none has. */
    public CaseFile get(long id) {
        return findByIdOptional(id).or(() -> asked(id)).orElseThrow(DubanProblem::notFound);
    }

    /** The database going away, find answers "nothing"; a query fails then, as it should. */
    private Optional<CaseFile> asked(long id) {
        return find("id", id).firstResultOptional();
    }

    private int nextNumber(long authorityId, int year) {
        sql.update("INSERT INTO case_numbers (authority_id, year, last_number) VALUES (?, ?, 1)"
                + " ON DUPLICATE KEY UPDATE last_number = last_number + 1", authorityId, year);
        return sql.one(row -> row.getInt(1),
                "SELECT last_number FROM case_numbers WHERE authority_id = ? AND year = ?", authorityId, year)
                .orElseThrow();
    }
}
