package org.duban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.Calendars;
import org.duban.calendar.CountedDate;
import org.duban.calendar.DueDay;
import org.duban.calendar.MovedDate;
import org.duban.calendar.OpenDates;
import org.duban.calendar.WorkingCalendar;

/** Counts open deadlines again when a year's arrangement changes; what has ended stays as it ended. */
@ApplicationScoped
class DeadlineRecount implements OpenDates {

    private static final int SLICE = 500;

    private final DeadlineRows rows;
    private final TaskDates tasks;
    private final DeadlineTitles titles;
    private final Calendars calendars;
    private final Clock clock;

    DeadlineRecount(DeadlineRows rows, TaskDates tasks, DeadlineTitles titles, Calendars calendars,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.titles = titles;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Recount moving(WorkingCalendar next) {
        return go(next, Optional.empty());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        // A dossier that is opened while this waits is not among them; its first act may have to be repeated once.
        rows.lockDossiers();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Recount recount(WorkingCalendar next, String personId, String personName, String reason) {
        return go(next, Optional.of(
                new Entry(Optional.of(personId), personName, reason, Optional.empty(), Optional.empty())));
    }

    private Recount go(WorkingCalendar next, Optional<Entry> entry) {
        LedgerAct act = LedgerAct.plain(EntryKind.RECOUNTED, now());
        List<MovedDate> moved = new ArrayList<>();
        List<CountedDate> counted = new ArrayList<>();
        List<Deadline> slice = rows.openAfter(0, SLICE, entry.isPresent());
        while (!slice.isEmpty()) {
            Map<Long, List<DeadlineEntry>> entries = rows.entries(slice.stream().map(Deadline::id).toList());
            for (Deadline deadline : slice) {
                DeadlineFold fold = DeadlineFold
                        .of(entries.get(deadline.id()), deadline.rollOver(), calendars::asOf).after(act, next);
                if (!fold.dueDay().equals(deadline.due())) {
                    moved(deadline, fold.dueDay()).ifPresent(moved::add);
                    counted(deadline, fold.dueDay()).ifPresent(counted::add);
                    entry.ifPresent(why -> write(deadline, act, why, fold));
                }
            }
            slice = rows.openAfter(slice.getLast().id(), SLICE, entry.isPresent());
        }
        return new Recount(moved, counted);
    }

    /** One that rolls into a year that is missing has no day any more. */
    private Optional<MovedDate> moved(Deadline deadline, DueDay to) {
        return deadline.due().day().filter(from -> to.isKnown())
                .map(from -> new MovedDate(deadline.id(), deadline.episode().dossierNo(),
                        deadline.kind(), titles.of(deadline.kind()), from, to.required()));
    }

    /** One that runs into a further year that is missing waits on. */
    private Optional<CountedDate> counted(Deadline deadline, DueDay to) {
        return deadline.due().missingYear().filter(year -> to.isKnown()).map(year -> new CountedDate(deadline.id(),
                deadline.episode().dossierNo(), deadline.kind(), titles.of(deadline.kind()), year, to.required()));
    }

    private void write(Deadline deadline, LedgerAct act, Entry why, DeadlineFold fold) {
        rows.append(deadline.id(), act, why, fold);
        rows.update(deadline.id(), fold);
        tasks.moved(deadline.episode().dossierId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
