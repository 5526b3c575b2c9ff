package org.duban.violation.web;

import java.util.List;

/**
 * The form by which an inspector opens a case.
 *
 * @param site the chosen site; empty while there is none
 * @param problems what was wrong with what was sent
 */
public record OpeningView(List<Choice> sites, String site, List<Row> rows, List<Choice> violations,
        List<Choice> parties, List<Choice> secondOfficers, List<Choice> caseOfficers, String today,
        List<String> problems) {

    /** Whether the site is known, so that its parties can be named. */
    public boolean isSiteChosen() {
        return !site.isEmpty();
    }

    /** One choice. */
    public record Choice(String value, String name, boolean chosen) {
    }

    /** A finding as it was typed. */
    public record Row(int number, String code, String facts, String place, String foundOn, String liable, String days) {
    }
}
