package org.duban.rectification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.casefile.web.CasePageView.State;

/** The orders to correct of one case, as far as the reader may see them. */
public record OrdersView(String caseId, List<Order> orders) {

    /**
     * An order.
     *
     * @param overdue whether an item of it lapsed
     * @param correction whether the reader may correct its service date
     * @param replacement whether the reader may replace its sealed copy
     * @param withdrawal whether the reader may take it back to its draft
     */
    public record Order(String id, int version, int count, Optional<String> number, State state, boolean overdue,
            List<Service> services, List<Item> items, boolean correction, boolean replacement,
            boolean withdrawal) {
    }

    /** The order reached a party. */
    public record Service(String id, String party, String method, LocalDate day) {
    }

    /**
     * What has to be put right.
     *
     * @param answerable whether the reader may answer it here, since no task asks for it
     * @param extension whether the reader may ask for more time, and how much at most
     */
    public record Item(String id, int number, String violation, String facts, String requirement, String liable,
            State state, DueMark due, Optional<String> deadlineId, List<Answer> answers, Optional<Verdict> verdict,
            boolean answerable, Optional<MoreTime> extension) {
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

    /** A request for more time that the reader may make. */
    public record MoreTime(int maximumDays) {
    }
}
