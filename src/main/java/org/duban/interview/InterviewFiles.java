package org.duban.interview;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.Evidence;
import org.duban.measure.Desk;
import org.duban.shared.Sql;

/** What was handed in with an interview, and for what. */
@ApplicationScoped
public class InterviewFiles {

    private final Evidence evidence;
    private final Sql sql;

    InterviewFiles(Evidence evidence, DataSource database) {
        this.evidence = evidence;
        this.sql = new Sql(database);
    }

    /** Makes them part of the case, for the enterprise to read too. */
    void attach(Desk<Interview> desk, String field, Purpose purpose, List<Long> files) {
        Interview interview = desk.measure();
        evidence.attach(field, files, interview.dossierId(), Set.of(interview.organisationId()), desk.actor());
        // One file may prove two things.
        sql.batch("INSERT IGNORE INTO interview_files (interview_id, file_id, purpose) VALUES (?, ?, ?)",
                files.stream().map(file -> new Object[] { interview.id(), file, purpose.name() }).toList());
    }

    /** The files that were handed in for this, by id. */
    public List<Long> of(Interview interview, Purpose purpose) {
        return sql.list(row -> row.getLong(1),
                "SELECT file_id FROM interview_files WHERE interview_id = ? AND purpose = ? ORDER BY file_id",
                interview.id(), purpose);
    }

    /** What a file was handed in for. */
    public enum Purpose {
        /** 签字的约谈记录. */
        RECORD,
        /** 授权委托书. */
        PROXY,
        /** 履行承诺的证明材料. */
        REPORT,
        /** 核查材料. */
        CHECK
    }
}
