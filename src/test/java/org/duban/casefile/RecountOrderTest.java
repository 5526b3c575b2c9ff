package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.CalendarImport;
import org.duban.calendar.Period;
import org.duban.calendar.TestClock;
import org.duban.calendar.YearNotice;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.duban.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** An import beside an act: both take the dossier first, then the calendar. */
@QuarkusTest
class RecountOrderTest {

    private static final Actor ADMIN = new Actor("00000000-0000-4000-8000-000000000008", "周立",
            Set.of(Role.REGULATOR, Role.ADMIN), 1, "济源市建筑施工安全监督站", OrganisationKind.AUTHORITY, "419001", Optional.empty());
    private static final YearNotice CHANGED = CalendarFixture.withDayOff(CalendarFixture.notice2026(),
            LocalDate.of(2026, 7, 20));
    private static final long IN_HAND = 3;

    private final CalendarImport calendar;
    private final CaseFiles files;
    private final DeadlineLedger ledger;
    private final TestClock time;
    private final DataSource database;

    RecountOrderTest(CalendarImport calendar, CaseFiles files, DeadlineLedger ledger, TestClock time, DataSource database) {
        this.calendar = calendar;
        this.files = files;
        this.ledger = ledger;
        this.time = time;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        time.set("2026-07-13T10:00:00+08:00");
    }

    @AfterEach
    void reset() {
        time.reset();
    }

    @Test
    void shouldLetWhoHasADossierInHandWriteByTheCalendarBeforeAnotherHolds() {
        // given
        long dossier = DeadlineFixture.dossier(database);
        long deadline = QuarkusTransaction.requiringNew().call(() -> ledger
                .open(DeadlineFixture.item(dossier, "2026-07-13", Period.workingDays(5)), DeadlineFixture.entry("送达")));
        // when
        CompletableFuture<Void> other = QuarkusTransaction.requiringNew().call(() -> {
            files.lock(dossier);
            CompletableFuture<Void> imports = CompletableFuture.runAsync(this::importAndTakeBack);
            // then
            assertThat(imports).as("waits for the dossier").failsWithin(IN_HAND, TimeUnit.SECONDS)
                    .withThrowableOfType(TimeoutException.class);
            ledger.cancel(deadline, DeadlineFixture.entry("终止"));
            return imports;
        });
        assertThat(other).succeedsWithin(30, TimeUnit.SECONDS);
    }

    /** Other tests count by the arrangement as it is. */
    private void importAndTakeBack() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                calendar.confirm(CHANGED, calendar.preview(CHANGED).version(), ADMIN);
                throw new CancellationException();
            });
        } catch (CancellationException takenBack) {
            // as it should
        }
    }
}
