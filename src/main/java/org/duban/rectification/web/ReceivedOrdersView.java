package org.duban.rectification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.casefile.web.CasePageView.State;

/** The orders that were served on the reader's enterprise. */
public record ReceivedOrdersView(List<Received> orders, Optional<String> newest, Optional<String> next) {

    /**
     * An order as its addressee sees it.
     *
     * @param toAcknowledge whether he has yet to say that it has arrived
     */
    public record Received(String caseId, String orderId, String number, String caseNo, String site,
            LocalDate servedOn, int items, boolean toAcknowledge, DueMark due, State state) {
    }
}
