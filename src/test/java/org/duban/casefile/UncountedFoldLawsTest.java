package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.duban.calendar.CalendarFixture;
import org.duban.calendar.Period;
import org.duban.calendar.WorkingCalendar;
import org.duban.calendar.YearNotice;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A year that is imported late, against the same year there from the beginning. */
class UncountedFoldLawsTest {

    private static final WorkingCalendar WITHOUT = CalendarFixture.of2026();
    // It says nothing of the last days of 2026: those were known, and what was refused by them stays refused.
    private static final YearNotice NEXT = CalendarFixture.within(CalendarFixture.notice2027());
    private static final WorkingCalendar WITH = WorkingCalendar.of(List.of(
            CalendarFixture.year(CalendarFixture.notice2026(), 1), CalendarFixture.year(NEXT, 2)));

    @Property(tries = 1000)
    void shouldComeToWhatItHadBeenWithTheYearThereFromTheBeginning(@ForAll("openings") LedgerAct opening,
            @ForAll("steps") @Size(max = 12) List<Step> steps) {
        // given everything that happens before anybody imports the year
        DeadlineFold late = DeadlineFold.opened(opening, true, WITHOUT);
        DeadlineFold early = DeadlineFold.opened(opening, true, WITH);
        LocalDate today = opening.requiredDay();
        for (Step step : steps) {
            today = today.plusDays(step.daysLater());
            LedgerAct act = step.act(today);
            DeadlineFold before = late;
            late = taken(late, act, WITHOUT);
            // What was refused is not in the ledger, whatever the year would have made of it.
            early = late.version() == before.version() ? early : taken(early, act, WITH);
        }

        // when
        LedgerAct imported = LedgerAct.plain(EntryKind.RECOUNTED, at(today));
        DeadlineFold counted = late.after(imported, WITH);
        DeadlineFold known = early.after(imported, WITH);

        // then
        if (!late.dueDay().isKnown()) {
            assertThat(counted).usingRecursiveComparison().ignoringFields("acts").isEqualTo(known);
        }
        assertThat(counted.dueDay()).isEqualTo(known.dueDay());
        assertThat(counted.version()).isEqualTo(late.version() + 1);
    }

    @Property(tries = 1000)
    void shouldDecideNothingWhileTheYearIsMissing(@ForAll("openings") LedgerAct opening,
            @ForAll("steps") @Size(max = 12) List<Step> steps) {
        DeadlineFold fold = DeadlineFold.opened(opening, true, WITHOUT);
        LocalDate today = opening.requiredDay();
        for (Step step : steps) {
            today = today.plusDays(step.daysLater());
            fold = taken(fold, step.act(today), WITHOUT);
            if (!fold.dueDay().isKnown()) {
                assertThat(fold.state()).isNotIn(DeadlineState.MET, DeadlineState.MISSED);
            }
        }
    }

    /** As the ledger takes it: what it refuses leaves no entry. */
    private static DeadlineFold taken(DeadlineFold fold, LedgerAct act, WorkingCalendar calendar) {
        boolean takes = switch (act.kind()) {
            case PAUSED -> fold.state() != DeadlineState.CANCELLED && fold.pausedFrom() == null;
            case RESUMED -> fold.pausedFrom() != null;
            case HELD -> fold.state().isOpen() && !fold.held()
                    && (fold.state() == DeadlineState.PAUSED || !fold.dueDay().isOver(act.recordedAt()));
            case RELEASED -> fold.state() != DeadlineState.CANCELLED && fold.held();
            case MET -> fold.metAt() == null && fold.state() != DeadlineState.CANCELLED;
            case EXTENDED, CANCELLED -> fold.state().isOpen();
            default -> fold.state() != DeadlineState.CANCELLED;
        };
        return takes ? fold.after(act, calendar) : fold;
    }

    /** One random thing that may happen, some days after the last. */
    record Step(EntryKind kind, int daysLater, int amount) {

        LedgerAct act(LocalDate today) {
            return switch (kind) {
                case PAUSED, RESUMED -> LedgerAct.day(kind, at(today), today);
                case EXTENDED -> LedgerAct.extended(at(today), Period.days(amount));
                case MET -> LedgerAct.met(at(today), at(today));
                default -> LedgerAct.plain(kind, at(today));
            };
        }
    }

    @Provide
    Arbitrary<LedgerAct> openings() {
        Arbitrary<LocalDate> starts = Arbitraries.integers().between(0, 40).map(LocalDate.of(2026, 12, 5)::plusDays);
        Arbitrary<Period> periods = Arbitraries.oneOf(Arbitraries.integers().between(1, 30).map(Period::days),
                Arbitraries.integers().between(1, 20).map(Period::workingDays), Arbitraries.just(Period.months(1)));
        return Combinators.combine(starts, periods).as((start, period) -> LedgerAct.opened(at(start), start, period));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                Arbitraries.of(EntryKind.PAUSED, EntryKind.RESUMED, EntryKind.EXTENDED, EntryKind.HELD, EntryKind.RELEASED,
                        EntryKind.MET, EntryKind.CANCELLED),
                Arbitraries.integers().between(0, 6), Arbitraries.integers().between(1, 7)).as(Step::new).list();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
    }
}
