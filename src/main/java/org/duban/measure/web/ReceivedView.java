package org.duban.measure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.casefile.web.CasePageView.State;

/** The papers that were served on the reader's organisation. */
public record ReceivedView(List<Line> papers, Optional<String> newest, Optional<String> next) {

    /**
     * A paper as its addressee sees it.
     *
     * @param address of its measure, on the page of its case
     * @param kind in words
     * @param items how many things he has to do; 0 where they are not counted
     * @param acknowledgeAt where he says that it has arrived, if he has yet to
     */
    public record Line(String address, String number, String kind, String caseNo, String site, LocalDate servedOn, int items,
            Optional<String> acknowledgeAt, DueMark due, State state) {
    }
}
