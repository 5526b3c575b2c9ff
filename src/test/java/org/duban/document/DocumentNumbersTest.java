package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.duban.idempotency.Deadlocks;
import org.duban.shared.Sql;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DocumentNumbersTest {

    private static final AtomicLong CASES = new AtomicLong(System.nanoTime());

    private final Documents documents;
    private final DataSource source;
    private final TestCity city;

    DocumentNumbersTest(Documents documents, DataSource source, TestCity city) {
        this.documents = documents;
        this.source = source;
        this.city = city;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void shouldIssueEveryKindInARowOfItsOwnPerYear(DocumentKind kind) {
        Map<String, Object> data = documents.data(content(kind));
        LocalDate nextYear = LocalDate.of(2027, 1, 4);
        int before = last(nextYear.getYear(), kind);

        IssuedDocument issued = QuarkusTransaction.requiringNew().call(() -> documents.issue(
                new NewDocument(CASES.incrementAndGet(), kind, DocumentFixture.AUTHORITY, nextYear, data, Set.of())));

        assertThat(number(issued)).isEqualTo(before + 1);
        assertThat(issued.number()).contains("〔2027〕");
    }

    @Test
    void shouldLeaveNoGapUnderThreadsAndRollbacks() throws InterruptedException, ExecutionException {
        // given
        int before = last(2026, DocumentKind.REINSPECTION_OPINION);
        Map<String, Object> data = documents.data(DocumentFixture.opinion(1));
        List<Future<Integer>> drawn = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++) {
                boolean rollback = i % 3 == 0;
                drawn.add(threads.submit(() -> Deadlocks.retried(() -> draw(data, rollback))));
            }
        }

        // then
        List<Integer> kept = new ArrayList<>();
        for (Future<Integer> one : drawn) {
            if (one.get() > 0) {
                kept.add(one.get());
            }
        }
        assertThat(kept).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(before + 1, before + 40).boxed().toList());
    }

    private int draw(Map<String, Object> data, boolean rollback) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                int number = number(documents.issue(DocumentFixture.document(CASES.incrementAndGet(),
                        DocumentKind.REINSPECTION_OPINION, data, Set.of())));
                if (rollback) {
                    throw new UnsupportedOperationException("the act behind it failed");
                }
                return number;
            });
        } catch (UnsupportedOperationException rolledBack) {
            return 0;
        }
    }

    private int last(int year, DocumentKind kind) {
        return new Sql(source).one(row -> row.getInt(1), "SELECT last_number FROM document_numbers WHERE authority_code = ?"
                + " AND year = ? AND kind = ?", DocumentFixture.AUTHORITY, year, kind).orElse(0);
    }

    private static DocumentContent content(DocumentKind kind) {
        return switch (kind) {
            case RECTIFICATION_NOTICE -> DocumentFixture.notice(1);
            case SERVICE_RECEIPT -> DocumentFixture.receipt();
            case RECTIFICATION_REPORT -> DocumentFixture.report(1);
            case REINSPECTION_OPINION -> DocumentFixture.opinion(1);
            case INTERVIEW_NOTICE -> DocumentFixture.interviewNotice();
            case INTERVIEW_POSTPONEMENT -> DocumentFixture.interviewPostponement();
            case INTERVIEW_RECORD -> DocumentFixture.interviewRecord();
        };
    }

    private static int number(IssuedDocument document) {
        String text = document.number();
        return Integer.parseInt(text.substring(text.indexOf('〕') + 1, text.length() - 1));
    }
}
