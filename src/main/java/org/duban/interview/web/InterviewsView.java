package org.duban.interview.web;

import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;
import org.duban.casefile.web.CasePageView.State;
import org.duban.measure.web.ActLinks;

/**
 * The interviews of one case, as far as the reader may see them.
 *
 * @param opens whether he may open another one
 */
public record InterviewsView(String caseId, List<Card> cards, boolean opens) {

    /**
     * An interview.
     *
     * @param day when and where, as far as the reader may know
     * @param outcome what became of the session, with its number
     * @param nextDue whether the reader learns that another one is due
     * @param acts what he may do to it now
     */
    public record Card(String id, String party, String ground, Optional<String> notice, State state,
            Optional<String> reason, Optional<String> day, Optional<String> moved, Optional<String> attendees,
            DueMark holdBy, Optional<String> outcome, Optional<String> commitment, DueMark due,
            Optional<String> deadlineId, Optional<Report> report, Optional<String> finding, Optional<String> calledOff,
            boolean nextDue, ActLinks acts) {
    }

    /** What the enterprise reported. */
    public record Report(String at, String done, boolean late, List<File> files) {
    }

    /** A file that was sent. */
    public record File(String id, String name) {
    }
}
