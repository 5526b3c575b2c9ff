package org.duban.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.IdList;
import org.duban.casefile.Punctuality;
import org.duban.security.Actor;
import org.duban.shared.Sql;

/** What the parties sent in, never changed, with its evidence. */
@ApplicationScoped
public class Answers {

    private static final String LINES = "SELECT i.*, a.received_at, a.organisation_id, m.deadline_id FROM rectification_item_answers i"
            + " JOIN rectification_items m ON m.id = i.item_id"
            + " JOIN rectification_answers a ON a.id = i.answer_id WHERE ";

    private final Sql sql;
    private final DeadlineLedger ledger;

    Answers(DataSource database, DeadlineLedger ledger) {
        this.sql = new Sql(database);
        this.ledger = ledger;
    }

    long open(long rectificationId, Actor sender, Instant receivedAt) {
        return sql.insert("INSERT INTO rectification_answers (rectification_id, organisation_id, person_id, author,"
                + " received_at) VALUES (?, ?, ?, ?, ?)", rectificationId, sender.organisationId(), sender.personId(),
                sender.name(), receivedAt);
    }

    void add(long answerId, ItemAnswer answer) {
        sql.update("INSERT INTO rectification_item_answers (item_id, answer_id, measure, person, done_on)"
                + " VALUES (?, ?, ?, ?, ?)", answer.itemId(), answerId, answer.measure(), answer.person(),
                answer.doneOn());
        addEvidence(answer.itemId(), answer.evidenceFileIds(), "ANSWER");
    }

    void addEvidence(long itemId, List<Long> files, String purpose) {
        // After a disagreement the first officer sends what he had again, with the same files.
        sql.batch("INSERT INTO rectification_evidence (item_id, file_id, purpose) SELECT ?, ?, ? FROM DUAL WHERE NOT EXISTS"
                + " (SELECT 1 FROM rectification_evidence WHERE item_id = ? AND file_id = ?)",
                files.stream().map(file -> new Object[] { itemId, file, purpose, itemId, file }).toList());
    }

    /** The answer to an item, if its party gave one. */
    public Optional<Line> ofItem(long itemId) {
        return sql.one(this::line, LINES + "i.item_id = ?", itemId);
    }

    /** All answers in these cases. */
    List<Line> ofCases(Collection<Long> caseIds, LongFunction<Deadline> clocks) {
        return sql.list(row -> line(row, clocks), LINES + "a.rectification_id IN (SELECT id FROM measures WHERE dossier_id IN "
                + IdList.of(caseIds) + ")");
    }

    /** What one submission said, item by item. */
    public List<Line> of(long answerId) {
        return sql.list(this::line, LINES + "i.answer_id = ? ORDER BY i.item_id", answerId);
    }

    /** What a party sent about an order since an instant, item by item. */
    public List<Line> ofPartySince(long rectificationId, long party, Instant since) {
        return sql.list(this::line, LINES + "a.rectification_id = ? AND a.organisation_id = ? AND a.received_at >= ?"
                + " ORDER BY i.item_id", rectificationId, party, since);
    }

    /** The head of a submission. */
    public Optional<Head> head(long answerId) {
        return sql.one(row -> new Head(row.getLong("id"), row.getLong("rectification_id"),
                row.getLong("organisation_id"), row.getString("author"), Sql.instant(row, "received_at")),
                "SELECT * FROM rectification_answers WHERE id = ?", answerId);
    }

    /** The evidence files of an item, of the answer or of the re-inspection. */
    public List<Long> evidence(long itemId, String purpose) {
        return sql.list(row -> row.getLong(1),
                "SELECT file_id FROM rectification_evidence WHERE item_id = ? AND purpose = ? ORDER BY file_id", itemId,
                purpose);
    }

    /** The evidence files in these cases, of the answers or of the re-inspections, by item. */
    Map<Long, List<Long>> evidenceOf(Collection<Long> caseIds, String purpose) {
        return sql.list(row -> Map.entry(row.getLong(1), row.getLong(2)), "SELECT e.item_id, e.file_id"
                + " FROM rectification_evidence e JOIN rectification_items i ON i.id = e.item_id"
                + " JOIN measures m ON m.id = i.rectification_id WHERE m.dossier_id IN " + IdList.of(caseIds)
                + " AND e.purpose = ? ORDER BY e.file_id", purpose).stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Line line(ResultSet row) throws SQLException {
        return line(row, ledger::get);
    }

    private static Line line(ResultSet row, LongFunction<Deadline> clocks) throws SQLException {
        return new Line(row.getLong("item_id"), row.getLong("answer_id"), row.getString("measure"),
                row.getString("person"), row.getObject("done_on", LocalDate.class),
                clocks.apply(row.getLong("deadline_id")).punctuality().orElseThrow(),
                Sql.instant(row, "received_at"));
    }

    /** A party's answer to one item, about to be taken. */
    public record ItemAnswer(long itemId, String measure, String person, LocalDate doneOn, List<Long> evidenceFileIds) {
    }

    /**
     * A party's answer to one item, as taken.
     *
     * @param punctuality what the ledger says of it now: a corrected day of service or a year's import may decide anew
     */
    public record Line(long itemId, long answerId, String measure, String person, LocalDate doneOn,
            Punctuality punctuality,
            Instant receivedAt) {
    }

    /** Who sent a submission, and when it came in. */
    public record Head(long id, long rectificationId, long organisationId, String author, Instant receivedAt) {
    }
}
