package org.duban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** What happened in each case, append-only by the database's own rights, each fact with its audience. */
@ApplicationScoped
@Clause("JY-1.c")
public class Timeline {

    private static final String SYSTEM = "督办";

    private final Sql sql;
    private final Clock clock;

    Timeline(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Adds a fact in the caller's transaction, which has locked the case, and returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(NewFact fact) {
        long id = sql.insert("INSERT INTO timeline_facts (dossier_id, kind, recorded_at, person_id, author, subject_id,"
                + " title_zh, title_en, told_zh, told_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", fact.dossierId(), fact.kind(),
                clock.instant(),
                fact.by().map(Actor::personId).orElse(null), fact.by().map(Actor::name).orElse(SYSTEM),
                fact.subjectId().orElse(null), fact.title().zh(), fact.title().en(),
                fact.told().map(Text::zh).orElse(null), fact.told().map(Text::en).orElse(null));
        sql.batch("INSERT INTO timeline_audiences (organisation_id, dossier_id, fact_id) VALUES (?, ?, ?)",
                fact.audience().stream().map(party -> new Object[] { party, fact.dossierId(), id }).toList());
        return id;
    }

    /** The facts of a case that the reader may know of, after a fact's id, oldest first. */
    public List<TimelineFact> of(long dossierId, Actor reader, long afterId, int limit) {
        if (reader.readsAsAuthority()) {
            return sql.list(Timeline::fact, "SELECT * FROM timeline_facts WHERE dossier_id = ? AND id > ?"
                    + " ORDER BY id LIMIT ?", dossierId, afterId, limit);
        }
        return sql.list(Timeline::told, "SELECT f.* FROM timeline_facts f JOIN timeline_audiences a ON a.fact_id = f.id"
                + " WHERE a.organisation_id = ? AND a.dossier_id = ? AND f.id > ? ORDER BY f.id LIMIT ?",
                reader.organisationId(), dossierId, afterId, limit);
    }

    /** What happened last in the case, if the reader may know of it. */
    public Optional<TimelineFact> latest(long dossierId, Actor reader) {
        return sql.one(reader.readsAsAuthority() ? Timeline::fact : Timeline::told,
                "SELECT * FROM timeline_facts WHERE dossier_id = ? ORDER BY id DESC LIMIT 1", dossierId)
                .filter(last -> reader.readsAsAuthority() || names(last, reader));
    }

    private boolean names(TimelineFact fact, Actor reader) {
        return sql.one(row -> true, "SELECT 1 FROM timeline_audiences WHERE organisation_id = ? AND dossier_id = ?"
                + " AND fact_id = ?", reader.organisationId(), fact.dossierId(), fact.id()).isPresent();
    }

    private static TimelineFact fact(ResultSet row) throws SQLException {
        return fact(row, new Text(row.getString("title_zh"), row.getString("title_en")));
    }

    /** As a party reads it. */
    private static TimelineFact told(ResultSet row) throws SQLException {
        String told = row.getString("told_zh");
        return told == null ? fact(row) : fact(row, new Text(told, row.getString("told_en")));
    }

    private static TimelineFact fact(ResultSet row, Text title) throws SQLException {
        return new TimelineFact(row.getLong("id"), row.getLong("dossier_id"), row.getString("kind"),
                Sql.instant(row, "recorded_at"), Optional.ofNullable(row.getString("person_id")),
                row.getString("author"), Optional.ofNullable(row.getObject("subject_id", Long.class)),
                title);
    }
}
