package org.duban.rectification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.casefile.web.CasePageView.State;
import org.duban.measure.web.ActLinks;

/** The orders to correct of one case, as far as the reader may see them. */
public record OrdersView(List<Order> orders) {

    /**
     * An order.
     *
     * @param overdue whether an item of it lapsed
     * @param acts what the reader may do to it now
     */
    public record Order(String id, int count, Optional<String> number, State state, boolean overdue,
            List<Service> services, List<Item> items, ActLinks acts) {
    }

    /** The order reached a party. */
    public record Service(String party, String method, LocalDate day) {
    }

    /**
     * What has to be put right.
     *
     * @param request the request for more time, in a sentence, for its party and the authority
     */
    public record Item(String id, int number, String violation, String facts, String requirement, String liable,
            State state, DueMark due, Optional<String> deadlineId, Optional<String> request, List<Answer> answers,
            Optional<Verdict> verdict) {
    }

    /**
     * An answer of the liable party.
     *
     * @param punctuality what is to be said of when it came, unless it came in time
     */
    public record Answer(String at, String measure, String person, Optional<LocalDate> doneOn,
            Optional<String> punctuality,
            List<File> files, Optional<String> opinion) {
    }

    /** A file that was sent. */
    public record File(String id, String name) {
    }

    /** What the re-inspection found. */
    public record Verdict(State state, String finding, LocalDate day) {
    }
}
