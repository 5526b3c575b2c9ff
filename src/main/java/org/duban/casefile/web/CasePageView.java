package org.duban.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.calendar.web.DueMark;

/**
 * The page of a case.
 *
 * @param main what the features tell of it
 * @param process where it stands in its process
 * @param aside what is to be done in it
 * @param officers who acts in it for the authority
 * @param receipt what the reader has just done in it
 */
public record CasePageView(Head head, List<Party> parties, List<Officer> officers, List<String> main, List<String> process,
        List<String> aside, List<Document> documents, List<Fact> facts, Acts acts,
        Optional<Fact> receipt) {

    /** What the case is about. */
    public record Head(String id, int version, String number, String site, String authority, State state,
            LocalDate openedOn, String profile, Optional<String> conclusion, Optional<LocalDate> suspendedFrom) {
    }

    /** Where something stands, and how that is coloured. */
    public record State(String name, String css) {
    }

    /** A party and what it is to the works. */
    public record Party(String relation, String name) {
    }

    /** An officer of the case, in his position. */
    public record Officer(String position, String name) {
    }

    /** A position into which another officer can be put. */
    public record Exchange(String position, String name) {
    }

    /** An open task that the reader may see. */
    public record Task(String id, String name, String organisation, Optional<String> assignee, DueMark due) {
    }

    /** A document that the reader may see. */
    public record Document(String id, String kind, String number, LocalDate date, boolean valid, boolean corrected) {
    }

    /** An entry of the timeline. */
    public record Fact(String at, String title, String author) {
    }

    /**
     * What the reader may do with the whole case.
     *
     * @param whole what he may do to it, each on a page of its own
     * @param exchange the positions into which he may put another officer
     */
    public record Acts(List<Act> whole, List<Exchange> exchange) {
    }

    /** Something that can be done with the case, and the page of it beneath that of the case. */
    public record Act(String path, String title) {
    }
}
