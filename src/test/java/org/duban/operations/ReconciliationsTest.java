package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.duban.engine.EngineTestProfile;
import org.duban.engine.ErrandFixture;
import org.duban.engine.ErrandSteps;
import org.duban.engine.Finding;
import org.duban.engine.Leases;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who compares, and what all replicas tell of it. */
@QuarkusTest
@TestProfile(EngineTestProfile.class)
class ReconciliationsTest {

    private static final String PASS = "reconciliation-pass";
    private static final Finding ONE = new Finding("errand/1/1", 1, "试验");

    private final Reconciliations reconciliations;
    private final KeptComparisons kept;
    private final Leases leases;
    private final ErrandFixture fixture;
    private final ErrandSteps steps;
    private final MeterRegistry meters;

    ReconciliationsTest(Reconciliations reconciliations, KeptComparisons kept, Leases leases, ErrandFixture fixture,
            ErrandSteps steps, MeterRegistry meters) {
        this.reconciliations = reconciliations;
        this.kept = kept;
        this.leases = leases;
        this.fixture = fixture;
        this.steps = steps;
        this.meters = meters;
    }

    @BeforeEach
    void people() {
        fixture.people();
        // An application that another test has ended still has it.
        fixture.change("UPDATE leases SET held_until = '2000-01-01' WHERE name = 'reconciliation'");
    }

    @AfterEach
    void forget() {
        kept.keep("task-missing", List.of());
        leases.release(PASS, "another replica");
    }

    @Test
    void shouldTellWhatAnotherReplicaFound() {
        // when
        kept.keep("task-missing", List.of(ONE, ONE));
        // then
        assertThat(reconciliations.found().get("task-missing").findings()).containsExactly(ONE, ONE);
        assertThat(figure()).isEqualTo(2);
        // and that it is mended
        kept.keep("task-missing", List.of());
        assertThat(reconciliations.found().get("task-missing").findings()).isEmpty();
        assertThat(figure()).isZero();
    }

    @Test
    void shouldKeepWhatAJobFoundThatCannotRunAndSayThatItFailed() {
        // given
        kept.keep("task-missing", List.of(ONE));
        // when
        kept.failed("task-missing");
        // then
        Comparison failed = reconciliations.found().get("task-missing");
        assertThat(failed.failed()).isTrue();
        assertThat(failed.findings()).containsExactly(ONE);
        assertThat(figure()).isEqualTo(-1);
        // and the next one that can run has the word
        assertThat(reconciliations.run().get("task-missing").failed()).isFalse();
    }

    @Test
    void shouldRunEveryOtherJobWhenOneFails() {
        // when
        steps.meanwhile.set(() -> {
            throw new IllegalStateException("试验");
        });
        // then
        assertThat(reconciliations.run()).hasEntrySatisfying("step-mismatch", one -> assertThat(one.failed()).isTrue())
                .hasEntrySatisfying("task-missing", one -> assertThat(one.failed()).isFalse());
        assertThat(reconciliations.run().get("step-mismatch").failed()).isFalse();
    }

    @Test
    void shouldListTheFirstAndCountAll() {
        // when
        kept.keep("task-missing", Collections.nCopies(1000, ONE));
        // then
        Comparison many = reconciliations.found().get("task-missing");
        assertThat(many.found()).isEqualTo(1000);
        assertThat(many.findings()).hasSize(200);
    }

    @Test
    void shouldNotCompareWhileAnotherReplicaDoes() {
        // given
        leases.holds(PASS, "another replica", Duration.ofMinutes(1));
        kept.keep("task-missing", List.of(ONE));
        // when, then
        assertThatThrownBy(reconciliations::run).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        reconciliations.everyMinute();
        assertThat(reconciliations.found().get("task-missing").findings()).containsExactly(ONE);
        // when it is done
        leases.release(PASS, "another replica");
        // then
        assertThat(reconciliations.run().get("task-missing").findings()).isEmpty();
    }

    @Test
    void shouldLookEachMinute() {
        // given
        leases.release(PASS, "another replica");
        kept.keep("task-missing", List.of(ONE));
        // when
        reconciliations.everyMinute();
        // then
        assertThat(reconciliations.found().get("task-missing").findings()).isEmpty();
    }

    private double figure() {
        return meters.get("duban.reconciliation.findings").tag("job", "task-missing").gauge().value();
    }
}
