package org.duban.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.duban.calendar.CalendarYear;
import org.duban.calendar.DueDate;
import org.duban.calendar.LegalTime;
import org.duban.calendar.Pause;
import org.duban.calendar.SkippedDay;
import org.duban.casefile.DeadlineEntry;
import org.duban.casefile.EntryKind;
import org.duban.casefile.Explanation;
import org.duban.regulation.LegalBasis;
import org.duban.security.Actor;
import org.jspecify.annotations.Nullable;

/** 为什么是这一天, in the reader's language. */
public record ExplanationView(DeadlineView deadline, LegalBasis basis, String period, boolean rollOver,
        EntryView startEvent, List<StageView> stages, List<Pause> pauses, List<EntryView> entries,
        List<YearView> calendar) {

    /** What is shown of an explanation. */
    public static ExplanationView of(Explanation one, Actor reader, Locale locale) {
        return new ExplanationView(DeadlineView.of(one.deadline()), one.deadline().basis(),
                one.deadline().period().text().in(locale), one.deadline().rollOver(),
                EntryView.of(one.startEvent(), reader, locale),
                one.stages().stream().map(stage -> StageView.of(stage, locale)).toList(), one.pauses(),
                one.entries().stream().map(entry -> EntryView.of(entry, reader, locale)).toList(),
                one.years().stream().map(YearView::of).toList());
    }

    /** One period counted from one day. */
    public record StageView(LocalDate start, String period, @Nullable LocalDate raw, @Nullable LocalDate dueOn,
            List<SkippedView> skipped) {
        static StageView of(DueDate.Stage one, Locale locale) {
            return new StageView(one.start(), one.period().text().in(locale), one.raw().orElse(null),
                    one.dueOn().orElse(null),
                    one.skipped().stream().map(day -> SkippedView.of(day, locale)).toList());
        }
    }

    /** A day left out. */
    public record SkippedView(LocalDate day, SkippedDay.Cause cause, String name) {
        static SkippedView of(SkippedDay one, Locale locale) {
            return new SkippedView(one.day(), one.cause(), one.name().in(locale));
        }
    }

    /** A line of the ledger. */
    public record EntryView(EntryKind kind, String title, OffsetDateTime at, String author, String reason,
            @Nullable LegalBasis basis, @Nullable String documentId, @Nullable LocalDate day, @Nullable String period,
            @Nullable OffsetDateTime receivedAt, @Nullable LocalDate dueOn, @Nullable Integer missingYear) {
        static EntryView of(DeadlineEntry one, Actor reader, Locale locale) {
            return new EntryView(one.kind(), one.kind().title().in(locale),
                    one.recordedAt().atZone(LegalTime.ZONE).toOffsetDateTime(), one.entry().author(),
                    why(one, reader), one.entry().basis().orElse(null),
                    one.entry().documentId().map(String::valueOf).orElse(null), one.day(),
                    one.period() == null ? null : one.period().text().in(locale),
                    one.receivedAt() == null ? null : one.receivedAt().atZone(LegalTime.ZONE).toOffsetDateTime(),
                    one.due().day().orElse(null), one.due().missingYear().orElse(null));
        }
    }

    /** Why a case is suspended may tell of others than the reader. */
    private static String why(DeadlineEntry one, Actor reader) {
        boolean ofTheCase = one.kind() == EntryKind.PAUSED || one.kind() == EntryKind.RESUMED;
        return ofTheCase && !reader.readsAsAuthority() ? "" : one.entry().reason();
    }

    /** The arrangement of a year that was counted with. */
    public record YearView(int year, int version, String title, String paper) {
        static YearView of(CalendarYear one) {
            return new YearView(one.year(), one.version(), one.title(), one.paper());
        }
    }
}
