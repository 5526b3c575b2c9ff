package org.duban.casefile;

import java.util.List;

import org.duban.problem.Text;
import org.duban.security.Actor;

/** What a feature still has to do in a case, so that it cannot be closed; a CDI bean. */
public interface OpenInCase {

    /** What is open, a few words for each. */
    List<Text> openIn(long caseId);

    /** Ends what held up nobody, and nobody need do any more now that the officer closes the case. */
    default void end(long caseId, Actor officer) {
        // most features leave nothing behind
    }
}
