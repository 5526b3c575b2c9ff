package org.duban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.duban.problem.Text;

/**
 * The State Council's notice about one year's holidays (国务院办公厅关于部分节假日安排的通知), as it is imported.
 *
 * @param year the year that it arranges; a feast may reach into the December before
 * @param title the notice's title
 * @param paper its number
 * @param issuer who issued it
 * @param publishedOn the day it was published
 * @param feasts the feasts with the days off and the make-up days
 */
public record YearNotice(int year, String title, String paper, String issuer, LocalDate publishedOn,
        List<Feast> feasts) {

    /** Keeps its own copy of the feasts. */
    public YearNotice {
        feasts = List.copyOf(feasts);
    }

    Stream<CalendarDay> days() {
        return feasts.stream().flatMap(Feast::days);
    }

    /**
     * One feast.
     *
     * @param zh its Chinese name
     * @param en its English name
     * @param from first day off
     * @param to last day off
     * @param makeup weekend days worked in return
     */
    public record Feast(String zh, String en, LocalDate from, LocalDate to, List<LocalDate> makeup) {

        /** Keeps its own copy of the make-up days. */
        public Feast {
            makeup = List.copyOf(makeup);
        }

        Stream<CalendarDay> days() {
            Text name = new Text(zh, en);
            return Stream.concat(from.datesUntil(to.plusDays(1)).map(day -> new CalendarDay(day, false, name)),
                    makeup.stream().map(day -> new CalendarDay(day, true, name)));
        }
    }
}
