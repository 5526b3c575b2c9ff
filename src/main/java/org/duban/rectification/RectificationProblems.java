package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.duban.measure.CorrectionDecision;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.regulation.RectifyRule;

/** What a rectification refuses. */
final class RectificationProblems {

    private RectificationProblems() {
    }

    static DubanProblem answeredAlready(RectificationItem item) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "第 %s 项当前为“%s”，不能再提交报告。".formatted(item.position(), item.state().title().zh()),
                "Item %s is '%s' and takes no further answer.".formatted(item.position(), item.state().title().en()))
                .with("state", item.state().name());
    }

    static DubanProblem settledAlready(RectificationItem item) {
        return DubanProblem.of(ProblemType.WRONG_STATE,
                "第 %s 项已办结：“%s”。".formatted(item.position(), item.state().title().zh()),
                "Item %s is settled: '%s'.".formatted(item.position(), item.state().title().en()))
                .with("state", item.state().name());
    }

    static DubanProblem itemsOpen(List<RectificationItem> items) {
        String open = items.stream().filter(one -> one.state().isUnsettled())
                .map(one -> String.valueOf(one.position())).collect(Collectors.joining("、"));
        return DubanProblem.of(ProblemType.WRONG_STATE, "尚有未办结事项：第 %s 项。".formatted(open),
                "Items are still open: %s.".formatted(open)).clause("D-5").with("openItems", open);
    }

    static DubanProblem heldByAParty() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "通知书已送达，事项不能退回。",
                "The order has been served; its items cannot go back.");
    }

    static DubanProblem noOrderFor(String field, String code) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "%s 在本地区没有责令限期改正的依据。".formatted(code),
                "%s is not corrected by an order in this jurisdiction.".formatted(code)).clause("行政处罚法 38")
                .with("field", field);
    }

    static DubanProblem notBinding(String field, RectifyRule rule) {
        return DubanProblem.invalid(field,
                "《%s》自 %s 起适用，不能适用于此前的行为。".formatted(rule.violated().norm(), rule.since()),
                "'%s' binds from %s; what was done before cannot be judged by it.".formatted(rule.violated().norm(),
                        rule.since()));
    }

    static DubanProblem future(String field, LocalDate day) {
        return DubanProblem.invalid(field, "日期 %s 尚未到来。".formatted(day), "%s has not come yet.".formatted(day));
    }

    static DubanProblem tooEarly(String field, LocalDate earliest) {
        return DubanProblem.invalid(field, "日期不能早于 %s。".formatted(earliest),
                "It cannot be before %s.".formatted(earliest));
    }

    static DubanProblem tooLong(String field, int days) {
        return DubanProblem.invalid(field, "期限不得超过 %s 天。".formatted(days),
                "The period may not be longer than %s days.".formatted(days));
    }

    static DubanProblem tooShort(String field, int days) {
        return DubanProblem.invalid(field, "期限不得短于 %s 天。".formatted(days),
                "The period may not be shorter than %s days.".formatted(days));
    }

    static DubanProblem fixedPeriod(String field, String code, int days) {
        return DubanProblem.invalid(field, "%s 的期限固定为 %s 天。".formatted(code, days),
                "The period of %s is fixed at %s days.".formatted(code, days));
    }

    static DubanProblem visitWhileSuspended(LocalDate day) {
        return DubanProblem.invalid("inspectedOn", "%s 案件处于中止期间，不能作为复查日期。".formatted(day),
                "The case was suspended on %s.".formatted(day));
    }

    static DubanProblem visitBeforeService(RectificationItem item, LocalDate served) {
        return DubanProblem.invalid("inspectedOn", "第 %s 项的通知书 %s 才送达，复查日期不能更早。".formatted(item.position(), served),
                "The order with item %s was served on %s; the visit cannot be earlier.".formatted(item.position(), served));
    }

    static DubanProblem visitBeforeItsTime(RectificationItem item, LocalDate day) {
        return DubanProblem.invalid("inspectedOn",
                "%s 第 %s 项的整改期限尚未届满，责任单位也未报告完成，不能据当日情况认定未整改。".formatted(day, item.position()),
                "On %s the period of item %s still ran and nothing had been reported: it cannot be found wanting by that visit."
                        .formatted(day, item.position()));
    }

    static DubanProblem sameOfficer() {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "两名执法人员不能是同一人。", "The two officers must be two persons.")
                .clause("行政处罚法 42").opener("reg-inspector");
    }

    static DubanProblem everyItemOnce(String field) {
        return DubanProblem.invalid(field, "每一事项须填写且只能填写一次。", "Every item has to be there exactly once.");
    }

    static DubanProblem notServed() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "通知书尚未送达该单位。", "The order has not been served on this party.");
    }

    static DubanProblem serviceOutstanding() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "尚有责任单位未送达，请先完成送达。",
                "Service on a liable party is outstanding; complete it first.");
    }

    static DubanProblem notExtendable(RectifyRule rule) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "%s 的整改期限不得延长。".formatted(rule.violation()),
                "The period of %s cannot be extended.".formatted(rule.violation()))
                .clause(rule.fraud() ? "JY-2.2.4a" : "JY-2.6.5");
    }

    static DubanProblem nothingToTakeBack() {
        return DubanProblem.invalid("decision",
                "没有尚未送达的后续通知书，不能撤回，请选择“%s”并说明理由。".formatted(CorrectionDecision.UPHOLD.title().zh()),
                "There is no child order that nobody received; uphold, and say why.");
    }

    static DubanProblem lapseStands(RectificationItem item) {
        return DubanProblem.invalid("decision", "第 %s 项的逾期认定仍然成立，后续通知书不能撤回。".formatted(item.position()),
                "The lapse of item %s stands; the child order cannot be withdrawn.".formatted(item.position()));
    }

    static DubanProblem notCorrectedYet(RectificationItem item) {
        return DubanProblem.invalid("verdicts", "第 %s 项期限未满且未报告，不能认定不合格。".formatted(item.position()),
                "Item %s still runs and was not answered; it cannot be refused.".formatted(item.position()));
    }

    static DubanProblem requestUndecided(RectificationItem item) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "第 %s 项的延期申请尚未审批，是否逾期待定，审批后才能确认复查结论。".formatted(item.position()),
                "More time was asked for item %s: whether its answer is late is decided with the request."
                        .formatted(item.position()));
    }

    static DubanProblem notMeasuredYet(RectificationItem item, LocalDate from) {
        return DubanProblem.of(ProblemType.GATE_CLOSED,
                "第 %s 项的整改结果按整改期限届满后首个完整自然月计算，%s 起方可作出复查结论。".formatted(item.position(), from),
                "The result of item %s is measured over the first whole month after its last day; it can be judged from %s."
                        .formatted(item.position(), from))
                .clause("A5").with("from", from.toString());
    }

    static DubanProblem measureUnknown(RectificationItem item, int year) {
        return DubanProblem.of(ProblemType.CALENDAR_MISSING,
                "第 %s 项期限未定：缺少 %s 年节假日安排，导入后方可确定自何日起作出复查结论。".formatted(item.position(), year),
                "The last day of item %s is not known, no arrangement for %s was imported; nor is when it can be judged."
                        .formatted(item.position(), year))
                .clause("A5").with("year", year).opener("reg-admin");
    }

    static DubanProblem needsOwnOrder(String field, String code) {
        return DubanProblem.invalid(field, code + " 的整改结果须按月计算，请单独受理登记，下达限期整改通知书。",
                "The result of " + code + " is measured over a month: it needs an order of its own.");
    }

    static DubanProblem missing(String field, Text what) {
        return DubanProblem.invalid(field, "请填写%s。".formatted(what.zh()), "Please give %s.".formatted(what.en()));
    }
}
