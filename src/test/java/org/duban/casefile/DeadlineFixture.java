package org.duban.casefile;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.regulation.LegalBasis;
import org.duban.regulation.Rank;
import org.duban.shared.Sql;

/** Deadlines as tests want them. */
final class DeadlineFixture {

    static final LegalBasis BASIS = new LegalBasis("关于加强建筑工人实名制管理的实施方案", "二（三）3", Rank.NORMATIVE_DOCUMENT);

    private static final AtomicLong SUBJECT = new AtomicLong(System.nanoTime());

    private DeadlineFixture() {
    }

    static NewDeadline item(String start, Period period) {
        return item(nextCase(), start, period);
    }

    static NewDeadline item(long caseId, String start, Period period) {
        return new NewDeadline(new Episode("rectification", caseId, "测试〔2026〕" + caseId + "号", 1), "rectification.item",
                SUBJECT.incrementAndGet(), LocalDate.parse(start), period, "JY-rectify.V03", BASIS);
    }

    static long nextCase() {
        return SUBJECT.incrementAndGet();
    }

    /** A dossier whose row can be locked, and nothing more. */
    static long dossier(DataSource database) {
        Sql sql = new Sql(database);
        sql.update("INSERT IGNORE INTO organisations (id, kind, code, name, region) VALUES (910001, 'AUTHORITY', 'S910001',"
                + " '扫描局', '4190')");
        sql.update(
                "INSERT IGNORE INTO sites (id, code, name, region, address) VALUES (910001, 'S910001', '扫描工地', '4190', '一路')");
        long id = sql.insert("INSERT INTO dossiers (kind, dossier_no, authority_id, region, profile_key, profile_version,"
                + " opened_at, state, version) VALUES ('case', ?, 910001, '4190', 'jy', '2026-1', NOW(3), 'OPEN', 0)",
                "扫描〔2026〕" + SUBJECT.incrementAndGet() + "号");
        sql.update("INSERT INTO case_files (id, site_id, site_name) VALUES (?, 910001, '扫描工地')", id);
        return id;
    }

    static Entry entry(String reason) {
        return Entry.system(reason);
    }
}
