package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.problem.DubanProblem;
import org.duban.shared.Sql;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The cases among the dossiers. */
@ApplicationScoped
public class CaseFiles implements PanacheRepository<CaseFile> {

    private final Dossiers dossiers;
    private final Sql sql;
    private final Clock clock;

    CaseFiles(Dossiers dossiers, DataSource database, Clock clock) {
        this.dossiers = dossiers;
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Opens a case under the next number of its authority and year. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile open(NewCase opened) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int year = LegalTime.dayOf(now).getYear();
        CaseFile file = new CaseFile("%s实名案〔%s〕%s号".formatted(opened.numberPrefix(), year,
                nextNumber(opened.dossier().authorityId(), year)), opened, now);
        persist(file);
        return file;
    }

    /** The case with its row locked, as {@link Dossiers#lock} does it; refuses a dossier of another kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile lock(long id) {
        return caseOf(dossiers.lock(id));
    }

    /** The case; refuses an id that none has. */
    public CaseFile get(long id) {
        return caseOf(dossiers.get(id));
    }

    private static CaseFile caseOf(Dossier dossier) {
        if (dossier instanceof CaseFile file) {
            return file;
        }
        throw DubanProblem.notFound();
    }

    private int nextNumber(long authorityId, int year) {
        sql.update("INSERT INTO case_numbers (authority_id, year, last_number) VALUES (?, ?, 1)"
                + " ON DUPLICATE KEY UPDATE last_number = last_number + 1", authorityId, year);
        return sql.one(row -> row.getInt(1),
                "SELECT last_number FROM case_numbers WHERE authority_id = ? AND year = ?", authorityId, year)
                .orElseThrow();
    }
}
