package org.duban.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A case on its way. */
record CaseRun(String caseId, String caseNo, Set<String> done) {

    static CaseRun of(String caseId, String caseNo) {
        return new CaseRun(caseId, caseNo, ConcurrentHashMap.newKeySet());
    }

    /** Whether it is time for this step: nobody goes out to re-inspect before the supervisor has spoken. */
    boolean ready(String element) {
        return !element.equals("UserTask_Reinspect") || done.contains("UserTask_GiveOpinion");
    }

    void done(String element) {
        done.add(element);
    }
}
