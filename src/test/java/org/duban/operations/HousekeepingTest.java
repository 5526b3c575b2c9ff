package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.duban.calendar.TestClock;
import org.duban.document.DocumentConfig;
import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.document.StoredFile;
import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.duban.testsupport.Pdfs;
import org.duban.testsupport.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HousekeepingTest {

    private static final long LONG_AGO = 31;
    private static final long LATELY = 29;

    private final Housekeeping housekeeping;
    private final Files files;
    private final DocumentConfig config;
    private final People people;
    private final TestClock time;
    private final MeterRegistry meters;
    private final Sql sql;
    private final long caseId = System.nanoTime();

    HousekeepingTest(Housekeeping housekeeping, Files files, DocumentConfig config, People people, TestClock time,
            MeterRegistry meters, DataSource database) {
        this.housekeeping = housekeeping;
        this.files = files;
        this.config = config;
        this.people = people;
        this.time = time;
        this.meters = meters;
        this.sql = new Sql(database);
    }

    @BeforeEach
    @AfterEach
    void freeTheLease() {
        sql.update("UPDATE leases SET held_until = '2000-01-01' WHERE name = 'housekeeping'");
    }

    @Test
    void shouldForgetOldRequests() {
        String person = UUID.randomUUID().toString();
        request(person, "old", LONG_AGO);
        request(person, "young", LATELY);
        double before = removed("requests");

        housekeeping.run();

        assertThat(sql.list(row -> row.getString(1), "SELECT request_key FROM idempotency_keys WHERE person_id = ?",
                person)).containsExactly("young");
        assertThat(removed("requests")).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void shouldForgetDraftsOfTasksThatEndedLongAgo() {
        long ended = draft("INTERRUPTED", LONG_AGO, "{}");
        long lately = draft("INTERRUPTED", LATELY, "{}");
        long open = draft("OPEN", LONG_AGO, "{}");

        housekeeping.run();

        assertThat(sql.list(row -> row.getLong(1), "SELECT task_id FROM task_drafts WHERE task_id IN (?, ?, ?)", ended,
                lately, open)).containsExactlyInAnyOrder(lately, open);
        end(open);
    }

    @Test
    void shouldForgetWhatWasLeftInOtherFormsLongAgo() {
        String person = UUID.randomUUID().toString();
        for (long days : new long[] { LONG_AGO, LATELY }) {
            sql.update("INSERT INTO form_drafts (place, person_id, data, saved_at) VALUES (?, ?, '{}', ?)", "/acts/1/" + days,
                    person, daysAgo(days));
        }

        housekeeping.run();

        assertThat(sql.list(row -> row.getString(1), "SELECT place FROM form_drafts WHERE person_id = ?", person))
                .containsExactly("/acts/1/" + LATELY);
    }

    @Test
    void shouldRemoveAnUploadThatNobodyUsedAndItsContent() throws IOException {
        Actor contractor = people.contractor1();
        StoredFile unused = upload(contractor, "无人使用", LONG_AGO);
        StoredFile young = upload(contractor, "刚刚上传", LATELY);
        StoredFile attached = upload(contractor, "已入卷", LONG_AGO);
        files.attach(attached.id(), caseId, Set.of(), contractor);

        housekeeping.run();

        assertThat(isThere(unused)).isFalse();
        assertThat(place(unused)).doesNotExist();
        assertThat(isThere(young)).isTrue();
        assertThat(content(attached)).isEqualTo(pdf("已入卷"));
    }

    @Test
    void shouldKeepAContentThatAnotherFileHasToo() throws IOException {
        Actor contractor = people.contractor1();
        String same = "同一张照片" + caseId;
        StoredFile unused = upload(contractor, same, LONG_AGO);
        StoredFile evidence = upload(people.subcontractor1(), same, LONG_AGO);
        files.attach(evidence.id(), caseId, Set.of(), people.subcontractor1());

        housekeeping.run();

        assertThat(isThere(unused)).isFalse();
        assertThat(evidence.sha256()).isEqualTo(unused.sha256());
        assertThat(content(evidence)).isEqualTo(pdf(same));
    }

    @Test
    void shouldKeepAContentThatSomebodyHasJustSentAgain() throws IOException {
        StoredFile unused = upload(people.contractor1(), "又上传一次", LONG_AGO);
        java.nio.file.Files.setLastModifiedTime(place(unused), FileTime.from(Instant.now()));

        housekeeping.run();

        assertThat(isThere(unused)).isFalse();
        assertThat(place(unused)).exists();
    }

    @Test
    void shouldKeepAnUploadThatADraftNames() throws IOException {
        Actor contractor = people.contractor1();
        StoredFile named = upload(contractor, "草稿中的证据", LONG_AGO);
        StoredFile other = upload(contractor, "没有提到", LONG_AGO);
        long task = draft("OPEN", LONG_AGO, "{\"answers\":[{\"evidenceFileIds\":\"7," + named.id() + "\"}]}",
                contractor.personId());

        housekeeping.run();
        assertThat(isThere(named)).isTrue();
        assertThat(isThere(other)).isFalse();

        end(task);
        housekeeping.run();
        assertThat(isThere(named)).isFalse();
    }

    @Test
    void shouldNotBeAbleToDeleteAFileOfACase() throws IOException {
        StoredFile attached = upload(people.contractor1(), "不可删除", LONG_AGO);
        files.attach(attached.id(), caseId, Set.of(), people.contractor1());

        assertThat(sql.update("DELETE FROM unattached_files WHERE id = ?", attached.id())).isZero();
        assertThatThrownBy(() -> sql.update("DELETE FROM files WHERE id = ?", attached.id())).cause()
                .hasMessageContaining("DELETE command denied");
        assertThat(content(attached)).isEqualTo(pdf("不可删除"));
    }

    @Test
    void shouldLeaveItToTheReplicaThatHasTheLease() {
        String person = UUID.randomUUID().toString();
        request(person, "old", LONG_AGO);
        sql.update("UPDATE leases SET holder = 'another', held_until = NOW(3) + INTERVAL 1 HOUR WHERE name = 'housekeeping'");

        housekeeping.everyHour();
        assertThat(count(person)).isEqualTo(1);

        freeTheLease();
        housekeeping.everyHour();
        assertThat(count(person)).isZero();
    }

    private void request(String person, String key, long days) {
        sql.update("INSERT INTO idempotency_keys (person_id, request_key, fingerprint, created_at)"
                + " VALUES (?, ?, ?, NOW(3) - INTERVAL ? DAY)", person, key, "0".repeat(64), days);
    }

    private long draft(String state, long days, String data) {
        return draft(state, days, data, UUID.randomUUID().toString());
    }

    private long draft(String state, long days, String data, String person) {
        Instant then = daysAgo(days);
        long task = sql.insert("INSERT INTO tasks (run, engine_task, process_id,"
                + " element_id, form_id, dossier_id, dossier_no, count, region, role, relation, state, variables, changed_at)"
                + " VALUES (?, ?, 'test', 'UserTask_Test', 'test', ?, '测试1号', 1, '000000', 'nobody', 'nobody', ?,"
                + " '{}', ?)", UUID.randomUUID().toString(), UUID.randomUUID().toString(), caseId, state, then);
        sql.update("INSERT INTO task_drafts (task_id, person_id, data, saved_at) VALUES (?, ?, ?, ?)", task, person, data,
                then);
        return task;
    }

    private void end(long task) {
        sql.update("UPDATE tasks SET state = 'INTERRUPTED' WHERE id = ?", task);
    }

    /** A file that was sent so long ago, in the database and in the folder. */
    private StoredFile upload(Actor sender, String text, long days) throws IOException {
        byte[] bytes = pdf(text).getBytes(StandardCharsets.UTF_8);
        time.set(daysAgo(days));
        StoredFile file = files.store(NewFile.of("附件.pdf", "application/pdf", new ByteArrayInputStream(bytes)), sender);
        time.reset();
        java.nio.file.Files.setLastModifiedTime(place(file), FileTime.from(daysAgo(days)));
        return file;
    }

    private static String pdf(String text) {
        return new String(Pdfs.page(text), StandardCharsets.UTF_8);
    }

    private Path place(StoredFile file) {
        return config.filesDir().resolve(file.keyId()).resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    }

    private String content(StoredFile file) throws IOException {
        try (InputStream content = files.open(file.id())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean isThere(StoredFile file) {
        return sql.one(row -> row.getLong(1), "SELECT id FROM files WHERE id = ?", file.id()).isPresent();
    }

    private long count(String person) {
        return sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM idempotency_keys WHERE person_id = ?", person)
                .orElseThrow();
    }

    private double removed(String chore) {
        return meters.counter("duban.housekeeping.removed", "chore", chore).count();
    }

    private static Instant daysAgo(long days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }
}
