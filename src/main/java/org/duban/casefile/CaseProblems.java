package org.duban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.security.Role;

/** What the case file refuses. */
final class CaseProblems {

    private CaseProblems() {
    }

    static DubanProblem notOpen(Dossier dossier) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "%s 当前为“%s”，不能办理。".formatted(dossier.dossierNo(), dossier.state().title().zh()),
                "%s is %s; nothing can be done in it now.".formatted(dossier.dossierNo(),
                        dossier.state().title().en().toLowerCase(Locale.ROOT)))
                .with("state", dossier.state().name());
    }

    static DubanProblem stillOpen(List<Text> open) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "案件不能结案，尚有未办结的事项：" + open.stream().map(Text::zh).collect(Collectors.joining("；")),
                "The case cannot be closed, this is still open: "
                        + open.stream().map(Text::en).collect(Collectors.joining("; ")))
                .clause("D-5").with("open", open.stream().map(Text::zh).toList());
    }

    static DubanProblem closingNotProposed() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "承办人尚未提请结案。", "Nobody has proposed to close the case.");
    }

    static DubanProblem closerProposed() {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "提请结案的人员不能审批结案。", "Nobody approves the closing that he proposed.")
                .clause("D-5").opener(Role.LEADER.key());
    }

    static DubanProblem busy() {
        return DubanProblem.of(ProblemType.UNAVAILABLE, "办理的人较多，本次操作未完成，请稍后重试。",
                "Many people act at this moment and nothing was done; try again in a moment.");
    }

    static DubanProblem notSuspended(Dossier dossier) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "%s 当前为“%s”，无需恢复。".formatted(dossier.dossierNo(), dossier.state().title().zh()),
                "%s is not suspended.".formatted(dossier.dossierNo())).with("state", dossier.state().name());
    }

    static DubanProblem stale(String author, String what, String whatEn) {
        return DubanProblem.of(ProblemType.STALE_VERSION,
                "内容已由 %s 修改（%s），请刷新后再试。".formatted(author, what),
                "%s changed this meanwhile (%s); reload and try again.".formatted(author, whatEn))
                .with("changedBy", author);
    }

    static DubanProblem future(String field, LocalDate day) {
        return DubanProblem.invalid(field, "日期 %s 尚未到来。".formatted(day), "%s has not come yet.".formatted(day));
    }

    static DubanProblem beforeIssue(String field, LocalDate issued) {
        return DubanProblem.invalid(field, "送达日期不能早于签发日期 %s。".formatted(issued),
                "Service cannot be earlier than the issue on %s.".formatted(issued));
    }

    static DubanProblem servedAlready(String organisation) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该文书已送达 %s。".formatted(organisation),
                "This document has been served on %s already.".formatted(organisation));
    }

    static DubanProblem uncertified(String name) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "%s 没有执法证件，不能执法。".formatted(name),
                "%s has no law-enforcement certificate.".formatted(name)).clause("行政处罚法 42");
    }

    static DubanProblem leaderInspected(String name) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "%s 参加了本案的检查，不能审批，请由本机关其他负责人审批。".formatted(name),
                "%s inspected in this case; another leader of the authority decides.".formatted(name))
                .clause("行政处罚法 57").opener(Role.LEADER.key());
    }

    static DubanProblem sameOfficer() {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "两名执法人员不能是同一人。", "The two officers must be two persons.")
                .clause("行政处罚法 42").opener(Role.INSPECTOR.key());
    }

    static DubanProblem notAnOfficer(String field) {
        return DubanProblem.invalid(field, "该人员不是本机关持证执法人员。", "This is no certified officer of your authority.");
    }

    static DubanProblem notInRole(String field, Role role) {
        return DubanProblem.invalid(field, "该人员不是%s。".formatted(role.title().zh()),
                "This person is no %s.".formatted(role.title().en()));
    }

    static DubanProblem leftTheCase(String name) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "%s 已退出本案办理，由接任人员办理。".formatted(name),
                "%s has left this case; whoever took his place acts.".formatted(name)).clause("行政处罚法 43");
    }

    static DubanProblem isHeAlready(CaseOfficer officer) {
        return DubanProblem.invalid("person", "%s 已是本案%s。".formatted(officer.name(), officer.position().title().zh()),
                "%s is that already.".formatted(officer.name()));
    }

    static DubanProblem officerGone(CaseOfficer.Position position, Optional<CaseOfficer> officer) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "须有两名在岗持证执法人员：%s %s 已不在岗，请机关负责人更换。".formatted(position.title().zh(),
                        officer.map(CaseOfficer::name).orElse("")),
                "Two certified officers in service are needed: %s %s is not; the leader can put another in the place."
                        .formatted(
                                position.title().en(), officer.map(CaseOfficer::name).orElse("")))
                .clause("行政处罚法 42").opener(Role.LEADER.key());
    }
}
