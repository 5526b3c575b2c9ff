package org.duban.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.duban.problem.DubanProblem;
import org.duban.shared.Sql;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.scheduler.Scheduled;

/**
 * The one source of time: the machine's in production, elsewhere moved by the offset that lies in the database. It can be
 * moved forward only.
 */
@Singleton
public class DemoClock {

    private static final Duration FARTHEST = Duration.ofDays(370);

    private final ClockOffset stored;
    private final InstantSource system = InstantSource.system();
    private final MovableClock clock;
    private final boolean movable;

    @Inject
    DemoClock(ClockOffset stored, CalendarConfig config) {
        this(stored, config, !ConfigUtils.isProfileActive("prod"));
    }

    DemoClock(ClockOffset stored, CalendarConfig config, boolean movable) {
        this.stored = stored;
        this.movable = movable;
        this.clock = new MovableClock(system, LegalTime.ZONE, Duration.ZERO);
        if (movable) {
            config.demoStartInstant().ifPresent(start -> stored.begin(Duration.between(system.instant(), start)));
            refresh();
        }
    }

    /** The clock that everything of Duban's own reads. */
    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    /** What it shows; refused in production, where there is nothing to see. */
    public Instant now() {
        requireMovable();
        return clock.instant();
    }

    /** Moves the clock forward; refuses to go back, to go very far, and in production. Everybody sees it once it returns. */
    public synchronized Instant moveTo(Instant at) {
        requireMovable();
        clock.offset(QuarkusTransaction.requiringNew().call(() -> store(at)));
        Log.infof("clock moved to %s", at);
        return at;
    }

    private Duration store(Instant at) {
        Duration before = stored.lock().orElse(Duration.ZERO);
        Instant now = system.instant().plus(before);
        if (at.isBefore(now)) {
            throw CalendarProblems.backwards(now.atZone(LegalTime.ZONE).toOffsetDateTime());
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw CalendarProblems.tooFar(FARTHEST.toDays());
        }
        // The row keeps milliseconds: rounded up, so that no replica shows less than was asked.
        Duration offset = Duration.between(system.instant(), at).truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        stored.write(offset);
        return offset;
    }

    /** Takes over what another replica did. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (!movable) {
            return;
        }
        try {
            refresh();
        } catch (Sql.DatabaseFailure away) {
            // The offset that is known stays good until the database is back.
            Log.debugf(away, "clock offset not read");
        }
    }

    /** Committed before anybody can read the old one again. */
    synchronized void set(Duration offset) {
        QuarkusTransaction.requiringNew().run(() -> stored.write(offset));
        clock.offset(offset);
    }

    /** Synchronised with whoever moves it: what was read before the move would set it back. */
    private synchronized void refresh() {
        clock.offset(stored.read().orElse(Duration.ZERO));
    }

    private void requireMovable() {
        if (!movable) {
            throw DubanProblem.notFound();
        }
    }
}
