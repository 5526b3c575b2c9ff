package org.duban.casefile.web;

import java.util.Arrays;
import java.util.Set;

import org.duban.casefile.CaseState;
import org.duban.problem.DubanProblem;

/** What can be done with a case as a whole: each has its form, and a page under this name. */
enum CaseAct {

    /** 中止. */
    SUSPENSION("suspension", "casefile-suspend", CaseState.OPEN),
    /** 恢复. */
    RESUMPTION("resumption", "casefile-resume", CaseState.SUSPENDED),
    /** 登记送达地址及方式确认书. */
    DELIVERY("delivery", "casefile-confirm-delivery", CaseState.OPEN),
    /** 更换承办人员, in one of the positions. */
    OFFICERS("officers", "casefile-exchange-officer", CaseState.OPEN, CaseState.SUSPENDED);

    private final String path;
    private final String form;
    private final Set<CaseState> states;

    CaseAct(String path, String form, CaseState... states) {
        this.path = path;
        this.form = form;
        this.states = Set.of(states);
    }

    /** The act of this name. */
    static CaseAct of(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst().orElseThrow(DubanProblem::notFound);
    }

    /** Under which its page stands beneath that of the case. */
    String path() {
        return path;
    }

    /** Id of its form. */
    String form() {
        return form;
    }

    /** Whether a case that stands so may have it done. */
    boolean isFor(CaseState state) {
        return states.contains(state);
    }
}
