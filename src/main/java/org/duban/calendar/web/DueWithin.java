package org.duban.calendar.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.duban.page.web.ListChoice;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;

/** How near a due day is that a list is filtered by. */
public enum DueWithin {
    /** 已逾期. */
    OVERDUE("overdue", "已逾期", "overdue"),
    /** 三个工作日内. */
    SOON("soon", "三个工作日内", "within three working days"),
    /** 七日内. */
    WEEK("week", "七日内", "within seven days");

    private static final int DAYS_OF_WEEK = 7;

    private final String key;
    private final Text title;

    DueWithin(String key, String zh, String en) {
        this.key = key;
        this.title = new Text(zh, en);
    }

    /** As it stands in an address; refuses what is none. */
    public static Optional<DueWithin> of(Optional<String> given) {
        return given.map(text -> Arrays.stream(values()).filter(one -> one.key.equals(text)).findFirst()
                .orElseThrow(() -> DubanProblem.invalid("due", "应为 overdue、soon 或 week。", "It is overdue, soon or week.")));
    }

    /** The choices of a filter. */
    public static List<ListChoice> choices(Optional<DueWithin> chosen, Locale locale) {
        return Arrays.stream(values())
                .map(one -> new ListChoice(one.key, one.title.in(locale), chosen.filter(one::equals).isPresent())).toList();
    }

    /** The last day that falls within it; none of what is over. */
    public Optional<LocalDate> last(DueMarks.Today today) {
        return switch (this) {
            case OVERDUE -> Optional.empty();
            case SOON -> Optional.of(today.soon());
            case WEEK -> Optional.of(today.day().plusDays(DAYS_OF_WEEK));
        };
    }
}
