package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.DeadlineCalculator;
import org.duban.calendar.DeadlineTerms;
import org.duban.calendar.Period;
import org.duban.calendar.WorkingCalendar;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds for every history that the ledger would take. */
class DeadlineFoldLawsTest {

    private static final LocalDate SERVED = LocalDate.of(2026, 7, 13);

    private final WorkingCalendar calendar = CalendarFixture.of2026();
    private final DeadlineFold opened = DeadlineFold.opened(
            LedgerAct.opened(SERVED.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)), SERVED, Period.days(7)), true,
            calendar);

    @Property(tries = 300)
    void shouldAddUpToTheCalculatorsDateWhateverHappened(@ForAll("acts") @Size(max = 12) List<Step> steps) {
        List<LedgerAct> acts = acts(steps);

        DeadlineFold fold = after(acts);

        DeadlineTerms terms = fold.terms();
        assertThat(fold.due()).isEqualTo(new DeadlineCalculator(calendar).compute(terms));
        assertThat(fold.version()).isEqualTo(acts.size() + 1);
        assertThat(fold.state() == DeadlineState.PAUSED)
                .isEqualTo(fold.pausedFrom() != null && !fold.dueDay().isBefore(fold.pausedFrom()));
        assertThat(terms.extensions()).hasSize((int) acts.stream().filter(a -> a.kind() == EntryKind.EXTENDED).count());
    }

    @Property(tries = 300)
    void shouldNotDependOnWhenTheStartWasCorrected(@ForAll("acts") @Size(max = 12) List<Step> steps) {
        // given a history without corrections, and one correction before or after all of it
        List<LedgerAct> acts = acts(steps).stream().filter(act -> act.kind() != EntryKind.START_CORRECTED).toList();
        LedgerAct correction = LedgerAct.day(EntryKind.START_CORRECTED,
                SERVED.plusDays(60).atTime(9, 0).toInstant(ZoneOffset.ofHours(8)), SERVED.minusDays(2));
        List<LedgerAct> first = new ArrayList<>(List.of(correction));
        first.addAll(acts);
        List<LedgerAct> last = new ArrayList<>(acts);
        last.add(correction);

        assertThat(after(first).due()).isEqualTo(after(last).due());
        assertThat(after(first).terms()).isEqualTo(after(last).terms());
    }

    @Property(tries = 300)
    void shouldNeverEndEarlierForAPauseOrAnExtension(@ForAll("acts") @Size(max = 12) List<Step> steps) {
        DeadlineFold fold = opened;
        for (LedgerAct act : acts(steps)) {
            DeadlineFold next = fold.after(act, calendar);
            if (act.kind() != EntryKind.START_CORRECTED) {
                assertThat(next.due().dueOn()).isAfterOrEqualTo(fold.due().dueOn());
            }
            fold = next;
        }
    }

    /** One random thing that may happen, some days after the last. */
    record Step(EntryKind kind, int daysLater, int amount) {
    }

    @Provide
    Arbitrary<List<Step>> acts() {
        return Combinators.combine(
                Arbitraries.of(EntryKind.PAUSED, EntryKind.EXTENDED, EntryKind.START_CORRECTED, EntryKind.HELD,
                        EntryKind.RELEASED, EntryKind.RECOUNTED),
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 7)).as(Step::new).list();
    }

    /** Steps in an order that the ledger would take: a second pause is the end of the first. */
    private static List<LedgerAct> acts(List<Step> steps) {
        List<LedgerAct> acts = new ArrayList<>();
        LocalDate today = SERVED;
        boolean paused = false;
        for (Step step : steps) {
            today = today.plusDays(step.daysLater());
            Instant now = today.atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
            switch (step.kind()) {
                case PAUSED -> {
                    acts.add(LedgerAct.day(paused ? EntryKind.RESUMED : EntryKind.PAUSED, now, today));
                    paused = !paused;
                }
                case EXTENDED -> acts.add(LedgerAct.extended(now, Period.days(step.amount())));
                case START_CORRECTED -> acts.add(LedgerAct.day(step.kind(), now, SERVED.plusDays(step.amount())));
                default -> acts.add(LedgerAct.plain(step.kind(), now));
            }
        }
        return acts;
    }

    private DeadlineFold after(List<LedgerAct> acts) {
        DeadlineFold result = opened;
        for (LedgerAct act : acts) {
            result = result.after(act, calendar);
        }
        return result;
    }
}
