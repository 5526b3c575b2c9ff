package org.duban.casefile;

import java.time.LocalDate;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** What the case file refuses. */
final class CaseProblems {

    private CaseProblems() {
    }

    static DubanProblem notOpen(CaseFile file) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "案件 %s 当前为“%s”，不能办理。".formatted(file.caseNo(), file.state().title().zh()),
                "Case %s is %s; nothing can be done in it now.".formatted(file.caseNo(),
                        file.state().title().en().toLowerCase(java.util.Locale.ROOT)))
                .with("state", file.state().name());
    }

    static DubanProblem notSuspended(CaseFile file) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "案件当前为“%s”，无需恢复。".formatted(file.state().title().zh()),
                "The case is not suspended.").with("state", file.state().name());
    }

    static DubanProblem stale(String author, String what, String whatEn) {
        return DubanProblem.of(ProblemType.STALE_VERSION,
                "内容已由 %s 修改（%s），请刷新后再试。".formatted(author, what),
                "%s changed this meanwhile (%s); reload and try again.".formatted(author, whatEn))
                .with("changedBy", author);
    }

    static DubanProblem noConsent(String organisation) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "%s 未书面同意电子送达，不能采用电子送达。".formatted(organisation),
                "%s has not consented to electronic service.".formatted(organisation))
                .clause("民诉法 90").opener("party");
    }

    static DubanProblem missing(String field, String zh, String en) {
        return DubanProblem.invalid(field, "该送达方式须填写%s。".formatted(zh), "This way of service needs %s.".formatted(en));
    }

    static DubanProblem future(String field, LocalDate day) {
        return DubanProblem.invalid(field, "日期 %s 尚未到来。".formatted(day), "%s has not come yet.".formatted(day));
    }

    static DubanProblem beforeIssue(LocalDate issued) {
        return DubanProblem.invalid("servedOn", "送达日期不能早于签发日期 %s。".formatted(issued),
                "Service cannot be earlier than the issue on %s.".formatted(issued));
    }

    static DubanProblem servedAlready(String organisation) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该文书已送达 %s。".formatted(organisation),
                "This document has been served on %s already.".formatted(organisation));
    }

    static DubanProblem sameDay(LocalDate day) {
        return DubanProblem.invalid("servedOn", "送达日期已是 %s。".formatted(day), "It is %s already.".formatted(day));
    }
}
