package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DemoClockTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T01:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-21T00:00:00Z");
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final ClockOffset stored;
    private final TestClock time;

    DemoClockTest(ClockOffset stored, TestClock time) {
        this.stored = stored;
        this.time = time;
    }

    @BeforeEach
    void beginInJune() {
        time.set(JUNE);
    }

    @AfterEach
    void giveTimeBack() {
        time.reset();
    }

    @Test
    void shouldAgreeWithAReplicaThatWasMoved() {
        // given
        DemoClock one = clock(true, Optional.empty());
        DemoClock other = clock(true, Optional.empty());

        // when
        one.moveTo(JULY);
        other.follow();

        // then
        assertThat(one.now()).isBetween(JULY, JULY.plus(A_WHILE));
        assertThat(other.now()).isBetween(JULY, JULY.plus(A_WHILE));
    }

    @Test
    void shouldNeverFallBackWhileItIsMovedAndFollows() throws InterruptedException {
        // given
        DemoClock one = clock(true, Optional.empty());
        AtomicBoolean moving = new AtomicBoolean(true);
        Thread follower = Thread.ofVirtual().start(() -> {
            while (moving.get()) {
                one.follow();
            }
        });

        // when, then
        for (Instant at = JULY; at.isBefore(JULY.plus(Duration.ofDays(100))); at = at.plus(Duration.ofDays(1))) {
            one.moveTo(at);
            assertThat(one.now()).isAfterOrEqualTo(at);
        }
        moving.set(false);
        follower.join();
    }

    @Test
    void shouldRefuseToGoBackBehindWhatAReplicaShows() {
        DemoClock one = clock(true, Optional.empty());
        DemoClock other = clock(true, Optional.empty());
        one.moveTo(JULY);

        assertThatThrownBy(() -> other.moveTo(JULY.minusSeconds(3600)))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.WRONG_STATE));
    }

    @Test
    void shouldKeepItsTimeOverARestart() {
        DemoClock restarted = clock(true, Optional.of(OffsetDateTime.parse("2026-03-01T09:00:00+08:00")));

        assertThat(restarted.now()).isBetween(JUNE, JUNE.plus(A_WHILE));
    }

    @Test
    void shouldShowTheMachinesTimeInProductionWhateverTheRowSays() {
        DemoClock production = clock(false, Optional.of(OffsetDateTime.parse("2026-03-01T09:00:00+08:00")));
        production.follow();

        Instant machine = InstantSource.system().instant();
        assertThat(production.clock().instant()).isBetween(machine.minus(A_WHILE), machine.plus(A_WHILE));
    }

    @Test
    void shouldHaveNothingToMoveOrShowInProduction() {
        DemoClock production = clock(false, Optional.empty());

        assertThatThrownBy(production::now).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
        assertThatThrownBy(() -> production.moveTo(JULY)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private DemoClock clock(boolean movable, Optional<OffsetDateTime> start) {
        return new DemoClock(stored, new Settings(start), movable);
    }

    private record Settings(Optional<OffsetDateTime> demoStart) implements CalendarConfig {
    }
}
