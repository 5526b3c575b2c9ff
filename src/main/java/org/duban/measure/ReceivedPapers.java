package org.duban.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentKinds;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.shared.Sql;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;

/** The papers of all measures that were served on an organisation, the newest first. */
@Startup
@ApplicationScoped
public class ReceivedPapers {

    // Of a paper that another one replaces nobody need say any more that it has arrived.
    private static final String QUERY = """
            SELECT s.id AS service_id, m.id, m.process_id, m.dossier_id, m.dossier_no, p.kind, p.number, c.site_name,
                p.id = (SELECT MAX(q.id) FROM papers q WHERE q.measure_id = m.id AND q.addressee_id = p.addressee_id) AS holds,
                p.acknowledged_at IS NOT NULL AS acknowledged,
                (SELECT k.served_on FROM service_manners k WHERE k.service_id = s.id ORDER BY k.id DESC LIMIT 1) AS served_on
            FROM services s JOIN papers p ON p.document_id = s.document_id AND p.addressee_id = s.organisation_id
                JOIN measures m ON m.id = p.measure_id
                JOIN case_files c ON c.id = m.dossier_id
            WHERE s.organisation_id = ? AND s.id < ? ORDER BY s.id DESC LIMIT ?""";
    private static final String MEASURES = "SELECT DISTINCT m.id FROM services s JOIN papers p"
            + " ON p.document_id = s.document_id JOIN measures m ON m.id = p.measure_id"
            + " WHERE m.process_id = ? AND s.organisation_id = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?";

    private final Sql sql;
    private final Map<String, String> titles;
    private final Map<String, Teller> tellers;

    ReceivedPapers(DataSource database, DocumentKinds kinds, Plans plans, @All List<Teller> tellers) {
        this.sql = new Sql(database);
        this.titles = kinds.all().stream().collect(Collectors.toUnmodifiableMap(DocumentKind::key, DocumentKind::title));
        this.tellers = tellers.stream().collect(Collectors.toUnmodifiableMap(Teller::processId, one -> one));
        plans.withPaper().forEach(process -> require(process, this.tellers.keySet()));
    }

    /** Refuses a process whose papers people receive and of which nobody tells them how it stands. */
    static void require(String processId, Set<String> told) {
        if (!told.contains(processId)) {
            throw new IllegalStateException("nobody tells those who receive papers of " + processId + " how it stands");
        }
    }

    /** One page of what was served on the reader's organisation, before the service with this id. */
    public List<Received> on(Actor reader, Optional<Long> before, int limit) {
        List<Row> rows = sql.list(this::row, QUERY, reader.organisationId(), before.orElse(Long.MAX_VALUE), limit);
        Map<Long, Standing> standings = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(Row::processId, Collectors.mapping(Row::measureId, Collectors.toSet())))
                .forEach((process, ids) -> standings.putAll(tellers.get(process).tell(ids, reader.organisationId())));
        return rows.stream().map(one -> new Received(one, tellers.get(one.processId()).word(),
                standings.get(one.measureId()))).toList();
    }

    /** Ids of the measures of a process of which a paper was served on the organisation, the newest first, below an id. */
    public List<Long> measuresOn(long organisationId, String processId, long beforeId, int limit) {
        return sql.list(row -> row.getLong(1), MEASURES, processId, organisationId, beforeId, limit);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("service_id"), row.getLong("id"), row.getString("process_id"),
                row.getLong("dossier_id"), row.getString("dossier_no"), row.getString("site_name"),
                titles.get(row.getString("kind")), row.getString("number"), row.getObject("served_on", LocalDate.class),
                row.getBoolean("holds") && !row.getBoolean("acknowledged"));
    }

    /** What a feature tells those who received its papers; a CDI bean. */
    public interface Teller {

        /** The process of its measures. */
        String processId();

        /** How addresses name such a measure: {@code order} in {@code /orders/7} and {@code #order-7}. */
        String word();

        /** How these measures stand for one who received their papers, by id. */
        Map<Long, Standing> tell(Collection<Long> measureIds, long organisationId);
    }

    /**
     * How a measure stands for an addressee.
     *
     * @param items how many things in it he has to do; 0 where they are not counted
     * @param due the day that has passed, else the next one, else the year that is missing to know it
     */
    public record Standing(Text state, boolean ended, int items, Optional<DueDay> due) {
    }

    /**
     * A paper as it was served.
     *
     * @param kind in words
     * @param unacknowledged whether the addressee has not said that it has arrived
     */
    public record Row(long serviceId, long measureId, String processId, long caseId, String caseNo, String site, String kind,
            String number, LocalDate servedOn, boolean unacknowledged) {
    }

    /** A paper as its addressee received it, and how its measure stands. */
    public record Received(Row paper, String word, Standing standing) {
    }
}
