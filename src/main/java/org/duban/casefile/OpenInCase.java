package org.duban.casefile;

import java.util.List;

import org.duban.problem.Text;

/** What a feature still has to do in a case, so that it cannot be closed; a CDI bean. */
public interface OpenInCase {

    /** What is open, a few words for each. */
    List<Text> openIn(long caseId);
}
