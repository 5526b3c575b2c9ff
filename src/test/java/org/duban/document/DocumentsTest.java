package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.rectification.RectificationNotice;
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.duban.shared.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PlainAccessProfile.class)
class DocumentsTest {

    private static final AtomicLong CASES = new AtomicLong(System.nanoTime());

    private final Documents documents;
    private final Files files;
    private final DataSource source;
    private final People people;

    private Sql sql;
    private Actor inspector;
    private Actor contractor;
    private Actor otherContractor;

    DocumentsTest(Documents documents, Files files, DataSource source, People people) {
        this.documents = documents;
        this.files = files;
        this.source = source;
        this.people = people;
    }

    @BeforeEach
    void meetThePeople() {
        sql = new Sql(source);
        inspector = people.inspector();
        contractor = people.contractor();
        otherContractor = people.otherContractor();
    }

    @Test
    @Clause("JY-1.c")
    void shouldWriteTheNumberAsOfficialDocumentsDo() {
        IssuedDocument one = issue(notice());
        IssuedDocument next = issue(notice());

        assertThat(one.number()).isEqualTo("济住建（实名）限改字〔2026〕" + number(one) + "号");
        assertThat(number(next)).isEqualTo(number(one) + 1);
        assertThat(one.data()).containsEntry("caseNo", "济住建实名案〔2026〕1号");
        assertThat(documents.get(one.id())).usingRecursiveComparison()
                .ignoringFields("pdfState", "pdfFileId", "pdfHash").isEqualTo(one);
    }

    @Test
    void shouldRefuseDataThatLacksOrAddsSomethingAndDrawNoNumber() {
        int before = last(2026, RectificationNotice.KIND);
        Map<String, Object> oneOfficer = changed("officers", List.of(Map.of("name", "陈正平", "certificate", "1")));

        assertViolation("officers", () -> issue(notice(oneOfficer)));
        assertViolation("remedy", () -> issue(notice(changed("remedy", " "))));
        assertViolation("surprise", () -> issue(notice(changed("surprise", "x"))));
        assertViolation("inspectedOn", () -> issue(notice(changed("inspectedOn", "yesterday"))));
        assertProblem(ProblemType.INVALID, () -> issue(notice(changed("reporting", "工人𡋾某"))));
        assertProblem(ProblemType.INVALID, () -> issue(notice(changed("reporting", "\u0000"))));
        assertThat(last(2026, RectificationNotice.KIND)).isEqualTo(before);
    }

    @Test
    void shouldReadDictionaryRadicalsAsTheCharactersThatAreMeant() {
        IssuedDocument issued = issue(notice(changed("reporting", "⼯地⽇报")));

        assertThat(issued.data()).containsEntry("reporting", "工地日报");
    }

    @Test
    void shouldRefuseAnAuthorityWithoutAgencyWords() {
        NewDocument document = new NewDocument(1, RectificationNotice.KIND, "91419001MA0010221U",
                DocumentFixture.DAY, notice().data(), Set.of());

        assertProblem(ProblemType.GATE_CLOSED, () -> issue(document));
    }

    @Test
    void shouldIssueOnlyInsideTheTransactionOfTheFact() {
        assertThatThrownBy(() -> documents.issue(notice())).hasMessageContaining("Transaction");
    }

    @Test
    void shouldLeaveTheServicesAccountNoWayToChangeWhatWasIssued() {
        long id = issue(notice()).id();

        for (String change : List.of("UPDATE documents SET data = '{}' WHERE id = " + id,
                "UPDATE documents SET number_text = 'x' WHERE id = " + id, "DELETE FROM documents WHERE id = " + id,
                "DELETE FROM document_audience WHERE document_id = " + id,
                "DELETE FROM document_states WHERE document_id = " + id, "DELETE FROM document_numbers")) {
            assertThatThrownBy(() -> sql.update(change)).as(change).rootCause().hasMessageContaining("denied");
        }
    }

    @Test
    void shouldKeepTheNumberOfAVoidDocument() {
        // given
        IssuedDocument document = issue(notice());

        // when
        documents.voidIt(document.id(), "当事人名称有误", inspector);

        // then
        IssuedDocument now = documents.get(document.id());
        assertThat(now.state()).isEqualTo(DocumentState.VOID);
        assertThat(now.voidReason()).contains("当事人名称有误");
        assertThat(now.number()).isEqualTo(document.number());
        assertThat(number(issue(notice()))).isEqualTo(number(document) + 1);
        assertProblem(ProblemType.WRONG_STATE, () -> documents.voidIt(document.id(), "再次", inspector));
    }

    @Test
    void shouldNotVoidWithoutAReason() {
        long id = issue(notice()).id();

        assertProblem(ProblemType.INVALID, () -> documents.voidIt(id, " ", inspector));
        assertProblem(ProblemType.INVALID, () -> documents.voidIt(id, "长".repeat(501), inspector));
        assertThat(documents.get(id).state()).isEqualTo(DocumentState.ISSUED);
    }

    @Test
    void shouldAttachTheSealedCopyOnceAndLetItsAudienceReadIt() {
        // given
        IssuedDocument document = issue(notice());
        long scan = files.store(FileFixture.file("盖章件.pdf", FileFixture.pdf()), inspector).id();
        long other = files.store(FileFixture.file("盖章件2.pdf", FileFixture.pdf()), inspector).id();

        // when
        documents.attachSealed(document.id(), scan, inspector);

        // then
        assertThat(documents.get(document.id()).sealedFileId()).contains(scan);
        assertThat(files.visible(scan, contractor).dossierId()).contains(document.dossierId());
        assertProblem(ProblemType.NOT_FOUND, () -> files.visible(scan, otherContractor));
        assertProblem(ProblemType.WRONG_STATE, () -> documents.attachSealed(document.id(), other, inspector));
    }

    @Test
    void shouldKeepTheSealedCopyThatWasReplacedFromWhomItWasNotMeantFor() {
        // given
        IssuedDocument document = issue(notice());
        long wrong = files.store(FileFixture.file("误传.pdf", FileFixture.pdf()), inspector).id();
        long right = files.store(FileFixture.file("盖章件.pdf", FileFixture.pdf()), inspector).id();
        assertProblem(ProblemType.NOT_FOUND, () -> documents.replaceSealed(document.id(), right, "误传", inspector));
        documents.attachSealed(document.id(), wrong, inspector);

        // when
        documents.replaceSealed(document.id(), right, "误传", inspector);

        // then
        assertThat(documents.get(document.id()).sealedFileId()).contains(right);
        assertThat(documents.replacedCopies(document, inspector)).extracting(ReplacedCopy::fileId)
                .containsExactly(wrong);
        assertThat(documents.replacedCopies(document, contractor)).isEmpty();
        for (String change : List.of("UPDATE document_replaced_copies SET reason = 'x'",
                "DELETE FROM document_replaced_copies")) {
            assertThatThrownBy(() -> sql.update(change)).as(change).rootCause().hasMessageContaining("denied");
        }
    }

    @Test
    void shouldRefuseASealedCopyThatIsNoScanOrNotOursOrComesTooLate() {
        IssuedDocument document = issue(notice());
        long table = files.store(FileFixture.file("考勤.xlsx", FileFixture.xlsx()), inspector).id();
        long theirs = files.store(FileFixture.file("盖章件.pdf", FileFixture.pdf()), contractor).id();
        long scan = files.store(FileFixture.file("盖章件.pdf", FileFixture.pdf()), inspector).id();

        assertProblem(ProblemType.UNSUPPORTED_TYPE, () -> documents.attachSealed(document.id(), table, inspector));
        assertProblem(ProblemType.NOT_FOUND, () -> documents.attachSealed(document.id(), theirs, inspector));
        documents.voidIt(document.id(), "作废", inspector);
        assertProblem(ProblemType.WRONG_STATE, () -> documents.attachSealed(document.id(), scan, inspector));
        assertThat(documents.get(document.id()).isSealed()).isFalse();
    }

    @Test
    void shouldMakeThePdfAfterTheCommitForItsAudience() throws IOException {
        IssuedDocument document = ready(issue(notice()));

        StoredFile pdf = documents.pdf(document);
        assertThat(pdf.name()).isEqualTo("限期整改通知书" + document.number() + ".pdf");
        assertThat(pdf.sha256()).isEqualTo(document.pdfHash().orElseThrow());
        assertThat(files.visible(pdf.id(), contractor)).isEqualTo(pdf);
        assertProblem(ProblemType.NOT_FOUND, () -> files.visible(pdf.id(), otherContractor));
        try (InputStream content = documents.open(pdf)) {
            assertThat(new String(content.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void shouldShowADocumentToItsAudienceOnly() {
        IssuedDocument document = issue(notice());

        assertThat(documents.visible(document.id(), contractor).id()).isEqualTo(document.id());
        assertThat(documents.visibleOfDossier(document.dossierId(), contractor)).hasSize(1);
        assertThat(documents.ofDossier(document.dossierId())).hasSize(1);
        assertProblem(ProblemType.NOT_FOUND, () -> documents.visible(document.id(), otherContractor));
        assertThat(documents.visibleOfDossier(document.dossierId(), otherContractor)).isEmpty();
    }

    private IssuedDocument issue(NewDocument document) {
        return QuarkusTransaction.requiringNew().call(() -> documents.issue(document));
    }

    private NewDocument notice() {
        return notice(documents.data(DocumentFixture.notice(2)));
    }

    private NewDocument notice(Map<String, Object> data) {
        return DocumentFixture.document(CASES.incrementAndGet(), RectificationNotice.KIND, data,
                Set.of(contractor.organisationId()));
    }

    private Map<String, Object> changed(String field, Object value) {
        Map<String, Object> data = new LinkedHashMap<>(documents.data(DocumentFixture.notice(1)));
        data.put(field, value);
        return data;
    }

    private IssuedDocument ready(IssuedDocument document) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> documents.get(document.id()).pdfState() == PdfState.READY);
        return documents.get(document.id());
    }

    private int last(int year, DocumentKind kind) {
        return sql.one(row -> row.getInt(1), "SELECT last_number FROM document_numbers WHERE authority_code = ?"
                + " AND year = ? AND kind = ?", DocumentFixture.AUTHORITY, year, kind.key()).orElse(0);
    }

    private static int number(IssuedDocument document) {
        String text = document.number();
        return Integer.parseInt(text.substring(text.indexOf('〕') + 1, text.length() - 1));
    }

    private static void assertProblem(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static void assertViolation(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.violations()).extracting(DubanProblem.Violation::field).contains(field));
    }
}
