package org.duban.casefile;

import org.duban.security.Actor;

/** Whether a person may know of a case. */
public interface CaseAccess {

    /** Refuses as not found when the person may not see the case. */
    void requireVisible(Actor actor, long caseId);

    /** Refuses as not found when the person is neither of an authority that sees the case nor bound by the deadline. */
    void requireVisible(Actor actor, Deadline deadline);
}
