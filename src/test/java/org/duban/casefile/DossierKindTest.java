package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.duban.calendar.LegalTime;
import org.duban.calendar.Period;
import org.duban.engine.Episode;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ProcessEngine;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.OrganisationKind;
import org.duban.task.TaskService;
import org.duban.task.TaskView;
import org.duban.worklist.DossierLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** A second kind of dossier, with a small process of its own: nothing of the house takes every dossier for a case. */
@QuarkusTest
class DossierKindTest {

    private static final AtomicLong SERIAL = new AtomicLong(System.currentTimeMillis());

    private final Dossiers dossiers;
    private final CaseFiles cases;
    private final DossierScope scope;
    private final Timeline timeline;
    private final DeadlineLedger ledger;
    private final DossierLines lines;
    private final ProcessEngine engine;
    private final TaskService tasks;
    private final ErrandFixture errands;
    private final Clock clock;

    DossierKindTest(Dossiers dossiers, CaseFiles cases, DossierScope scope, Timeline timeline, DeadlineLedger ledger,
            DossierLines lines, ProcessEngine engine, TaskService tasks, ErrandFixture errands, Clock clock) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.scope = scope;
        this.timeline = timeline;
        this.ledger = ledger;
        this.lines = lines;
        this.engine = engine;
        this.tasks = tasks;
        this.errands = errands;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        errands.people();
    }

    @Test
    void shouldCarryAProcessOfItsOwnToItsEnd() throws Exception {
        // given
        Episode episode = started(opened());

        // when
        long task = errands.task(episode);
        TaskView offered = tasks.get(task, ErrandFixture.inspector());
        tasks.complete(task, OptionalInt.empty(), new ObjectMapper().readTree("{\"result\":\"办妥\"}"),
                ErrandFixture.inspector());

        // then
        assertThat(offered.dossierNo()).isEqualTo(episode.dossierNo());
        assertThat(offered.organisationId()).contains(ErrandFixture.AUTHORITY);
        assertThat(errands.rows(episode)).containsExactly("UserTask_Do COMPLETED");
    }

    @Test
    void shouldShowItsTaskToNoAuthorityOfAnotherRegion() {
        // given
        Episode episode = started(opened());

        // when
        long task = errands.task(episode);

        // then
        assertThatThrownBy(() -> tasks.get(task, ErrandFixture.neighbour())).isInstanceOf(DubanProblem.class);
    }

    @Test
    void shouldCountEachProcessByItself() {
        // given
        long id = opened();

        // when
        Episode errand = next(id, "errand");
        Episode relay = next(id, "relay");
        Episode second = next(id, "errand");

        // then
        assertThat(errand.count()).isEqualTo(1);
        assertThat(relay.count()).isEqualTo(1);
        assertThat(second.count()).isEqualTo(2);
    }

    @Test
    void shouldBeKnownToAPartyOnlyOnceAFactNamesIt() {
        // given
        long id = opened();
        boolean before = scope.sees(ErrandFixture.contractor(), id);

        // when
        QuarkusTransaction.requiringNew().run(() -> timeline.append(NewFact.system(id, "errand.told", "已告知", "Told")
                .to(Set.of(ErrandFixture.CONTRACTOR))));

        // then
        assertThat(before).isFalse();
        assertThat(scope.sees(ErrandFixture.contractor(), id)).isTrue();
        assertThat(scope.sees(ErrandFixture.otherContractor(), id)).isFalse();
        assertThat(scope.sees(ErrandFixture.inspector(), id)).isTrue();
        assertThat(scope.sees(ErrandFixture.neighbour(), id)).isFalse();
    }

    @Test
    void shouldHaveDeadlinesOfItsOwn() {
        // given
        long id = opened();
        LocalDate start = LegalTime.dayOf(clock.instant());

        // when
        QuarkusTransaction.requiringNew().run(() -> ledger.open(new NewDeadline(dossiers.lock(id).nextEpisode("errand"),
                "errand.result", id, start, Period.workingDays(3), "JY-errand", DeadlineFixture.BASIS),
                DeadlineFixture.entry("启动")));

        // then
        assertThat(ledger.ofCase(id)).singleElement()
                .satisfies(one -> assertThat(one.episode().dossierId()).isEqualTo(id));
    }

    @Test
    void shouldBeNoCase() {
        // given
        long id = opened();

        // then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> cases.get(id).siteName()))
                .isInstanceOfSatisfying(DubanProblem.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
        assertThat(lines.of(Set.of(id)).get(id).about()).isEqualTo("送达文书");
    }

    @Test
    void shouldTakeNothingMoreOnceItHasEnded() {
        // given
        long id = opened();

        // when
        QuarkusTransaction.requiringNew().run(() -> ((ErrandFile) dossiers.lock(id)).done(clock.instant()));

        // then
        assertThatThrownBy(() -> next(id, "errand")).isInstanceOfSatisfying(DubanProblem.class,
                refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE));
    }

    private long opened() {
        return QuarkusTransaction.requiringNew().call(() -> {
            NewDossier opened = new NewDossier(ErrandFixture.AUTHORITY, "3701", "jy", "2026-1",
                    Set.of(new CaseParty(ErrandFixture.AUTHORITY, OrganisationKind.AUTHORITY)));
            ErrandFile file = new ErrandFile("差事卷〔2026〕" + SERIAL.incrementAndGet() + "号", "送达文书", opened, Instant.now(clock));
            dossiers.persist(file);
            return file.id();
        });
    }

    private Episode next(long id, String process) {
        return QuarkusTransaction.requiringNew().call(() -> dossiers.lock(id).nextEpisode(process));
    }

    private Episode started(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Episode episode = dossiers.lock(id).nextEpisode("errand");
            engine.start(episode, Map.of("errandId", 7));
            return episode;
        });
    }
}
