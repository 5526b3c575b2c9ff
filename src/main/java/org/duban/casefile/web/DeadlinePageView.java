package org.duban.casefile.web;

import java.util.List;
import java.util.Locale;

import org.duban.calendar.DueDate;
import org.duban.calendar.DueDay;
import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.casefile.DeadlineTitles;
import org.duban.casefile.Explanation;
import org.duban.security.Actor;

/** The page 为什么是这一天. */
public record DeadlinePageView(String title, ExplanationView explanation, DueMark due, List<DayStrip.Month> months) {

    static DeadlinePageView of(Explanation one, DeadlineTitles titles, DueMarks.Today today, Actor reader, Locale locale) {
        DueDay due = one.deadline().due();
        return new DeadlinePageView(titles.of(one.deadline().kind()).in(locale), ExplanationView.of(one, reader, locale),
                ClockMarks.of(one.deadline(), today),
                new DayStrip(new DueDate(due, one.stages(), one.deadline().calendarRevision()),
                        today.day(), locale).months());
    }
}
