package org.duban.calendar;

import java.time.LocalDate;

import org.duban.problem.Text;

/**
 * A day on which the year's arrangement departs from the week.
 *
 * @param working true for a make-up day (调休上班), false for a day off (放假)
 * @param name the feast it belongs to
 */
public record CalendarDay(LocalDate day, boolean working, Text name) {
}
