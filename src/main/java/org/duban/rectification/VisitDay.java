package org.duban.rectification;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.casefile.Deadline;
import org.duban.casefile.Suspensions;
import org.duban.shared.Clause;

/** On which day a visit can have found what is said of it: no paper certifies what had not happened yet. */
@ApplicationScoped
@Clause("JY-2.3.4")
class VisitDay {

    private final ItemClocks clocks;
    private final Answers answers;
    private final Suspensions suspensions;

    VisitDay(ItemClocks clocks, Answers answers, Suspensions suspensions) {
        this.clocks = clocks;
        this.answers = answers;
        this.suspensions = suspensions;
    }

    /** Refuses a day on which the case stood still. */
    void require(Rectification order, LocalDate day) {
        if (suspensions.cover(order.dossierId(), day)) {
            throw RectificationProblems.visitWhileSuspended(day);
        }
    }

    /**
     * Refuses a day before the party held the order; and to find an item wanting on a day on which its period still ran and its
     * party had not said that it was done.
     */
    void require(RectificationItem item, Verdict verdict, LocalDate day) {
        Deadline clock = clocks.of(item).orElseThrow(RectificationProblems::notServed);
        if (day.isBefore(clock.startDay())) {
            throw RectificationProblems.visitBeforeService(item, clock.startDay());
        }
        boolean wasAnswered = answers.ofItem(item.id()).stream()
                .anyMatch(one -> !LegalTime.dayOf(one.receivedAt()).isAfter(day));
        if (!verdict.closes() && !clocks.wasOver(item, day) && !wasAnswered) {
            throw RectificationProblems.visitBeforeItsTime(item, day);
        }
    }
}
