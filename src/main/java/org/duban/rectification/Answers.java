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
import org.jspecify.annotations.Nullable;

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
        addEvidence(answer.itemId(), answerId, answer.evidenceFileIds());
    }

    /** What officers brought from their visit. */
    void addVisit(long itemId, List<Long> files) {
        addEvidence(itemId, null, files);
    }

    private void addEvidence(long itemId, @Nullable Long answerId, List<Long> files) {
        // After a disagreement the first officer sends what he had again, with the same files.
        sql.batch("INSERT INTO rectification_evidence (item_id, file_id, answer_id) SELECT ?, ?, ? FROM DUAL WHERE NOT EXISTS"
                + " (SELECT 1 FROM rectification_evidence WHERE item_id = ? AND file_id = ?)",
                files.stream().map(file -> new Object[] { itemId, file, answerId, itemId, file }).toList());
    }

    /** The answers to an item, the first first. */
    List<Line> ofItem(long itemId) {
        return sql.list(this::line, LINES + "i.item_id = ? ORDER BY a.id", itemId);
    }

    /** All answers in these cases, the first first. */
    List<Line> ofCases(Collection<Long> caseIds, LongFunction<Deadline> clocks) {
        return sql.list(row -> line(row, clocks), LINES + "a.rectification_id IN (SELECT id FROM measures WHERE dossier_id IN "
                + IdList.of(caseIds) + ") ORDER BY a.id");
    }

    /** What one submission said, item by item. */
    public List<Line> of(long answerId) {
        return sql.list(this::line, LINES + "i.answer_id = ? ORDER BY i.item_id", answerId);
    }

    /** What a party sent about an order since an instant, item by item. */
    public List<Line> ofPartySince(long rectificationId, long party, Instant since) {
        return sql.list(this::line, LINES + "a.rectification_id = ? AND a.organisation_id = ? AND a.received_at >= ?"
                + " ORDER BY i.item_id, a.id", rectificationId, party, since);
    }

    /** The head of a submission. */
    public Optional<Head> head(long answerId) {
        return sql.one(row -> new Head(row.getLong("id"), row.getLong("rectification_id"),
                row.getLong("organisation_id"), row.getString("author"), Sql.instant(row, "received_at")),
                "SELECT * FROM rectification_answers WHERE id = ?", answerId);
    }

    /** The evidence files in these cases, by the answer with which they came; under none what officers brought. */
    Map<Source, List<Long>> evidenceOf(Collection<Long> caseIds) {
        return sql.list(row -> Map.entry(new Source(row.getLong(1), row.getLong(2)), row.getLong(3)), "SELECT e.item_id,"
                + " COALESCE(e.answer_id, 0), e.file_id"
                + " FROM rectification_evidence e JOIN rectification_items i ON i.id = e.item_id"
                + " JOIN measures m ON m.id = i.rectification_id WHERE m.dossier_id IN " + IdList.of(caseIds)
                + " ORDER BY e.file_id").stream().collect(Collectors.groupingBy(Map.Entry::getKey,
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

    /** From where evidence of an item is: an answer, or 0 for a visit of officers. */
    record Source(long itemId, long answerId) {

        boolean isVisit() {
            return answerId == 0;
        }
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
            Punctuality punctuality, Instant receivedAt) {

        Source source() {
            return new Source(itemId, answerId);
        }
    }

    /** Who sent a submission, and when it came in. */
    public record Head(long id, long rectificationId, long organisationId, String author, Instant receivedAt) {
    }
}
