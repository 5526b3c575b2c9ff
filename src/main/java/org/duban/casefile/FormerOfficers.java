package org.duban.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseOfficer.Position;
import org.duban.shared.Clause;
import org.duban.shared.Sql;

/** Who was an officer of a case and is not any more. */
@ApplicationScoped
@Clause({ "行政处罚法 42", "行政处罚法 43" })
public class FormerOfficers {

    private final Sql sql;

    FormerOfficers(DataSource database) {
        this.sql = new Sql(database);
    }

    void add(long caseId, CaseOfficer officer, Instant leftAt, String reason) {
        sql.update("INSERT INTO case_former_officers (case_id, person_id, name, certificate_no, position, left_at, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)", caseId, officer.personId(), officer.name(), officer.certificateNo(),
                officer.position(), leftAt, reason);
    }

    /** Whether the person was taken out of the case, and has no position in it again. */
    boolean isOut(long caseId, String personId) {
        return sql.one(row -> true,
                "SELECT 1 FROM case_former_officers f WHERE f.case_id = ? AND f.person_id = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM case_officers o WHERE o.case_id = f.case_id AND o.person_id = f.person_id) LIMIT 1",
                caseId,
                personId).isPresent();
    }

    /** The two who inspected before the case was opened, whoever acts in their place now. */
    public List<CaseOfficer> inspectors(CaseFile file) {
        return Stream.of(Position.FIRST, Position.SECOND)
                .map(position -> earliest(file.id(), position).or(() -> file.officer(position)).orElseThrow()).toList();
    }

    private Optional<CaseOfficer> earliest(long caseId, Position position) {
        return sql.one(row -> new CaseOfficer(row.getString(1), row.getString(2), row.getString(3), position),
                "SELECT person_id, name, certificate_no FROM case_former_officers WHERE case_id = ? AND position = ?"
                        + " ORDER BY id LIMIT 1",
                caseId, position);
    }
}
