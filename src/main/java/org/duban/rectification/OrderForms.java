package org.duban.rectification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.measure.Extension;
import org.duban.measure.Extensions;
import org.duban.measure.PaperData;
import org.duban.security.Organisations;
import org.duban.violation.ViolationCatalogue;

/** What the form of each task shows when it opens: the fields' keys with their values. */
@ApplicationScoped
public class OrderForms {

    private final Rectifications orders;
    private final PaperData papers;
    private final Organisations organisations;
    private final ViolationCatalogue catalogue;
    private final DeadlineLedger ledger;
    private final Answers answers;
    private final Reinspections reinspections;
    private final Extensions extensions;
    private final Clock clock;

    OrderForms(Rectifications orders, PaperData papers, Organisations organisations, ViolationCatalogue catalogue,
            DeadlineLedger ledger, Answers answers, Reinspections reinspections,
            Extensions extensions, Clock clock) {
        this.orders = orders;
        this.papers = papers;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.answers = answers;
        this.reinspections = reinspections;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** The head that every form has. */
    public Map<String, Object> head(Rectification order) {
        Map<String, Object> head = papers.head(order);
        head.put("orderNo", order.notice().number().orElse("（未编号）"));
        return head;
    }

    /** The draft with all items as they stand. */
    public Map<String, Object> draft(Rectification order) {
        Map<String, Object> form = head(order);
        order.notice().sentBack().ifPresent(reason -> form.put("rejectionReason", reason));
        Known known = known(order);
        form.put("items", items(order.items(), item -> whole(item, known)));
        order.commonDays().ifPresent(days -> form.put("commonDays", days));
        form.put("reportTo", order.reportTo());
        form.put("contact", order.contact());
        return form;
    }

    /** A party's items that wait for its answer. */
    public Map<String, Object> answer(Rectification order, long organisationId) {
        Map<String, Object> form = head(order);
        Known known = known(order);
        form.put("answers", items(order.items(one -> one.organisationId() == organisationId
                && one.state() == ItemState.OPEN), item -> brief(item, known)));
        return form;
    }

    /** The items that need a verdict, with what their parties answered; an inspector mostly writes on the day of his visit. */
    public Map<String, Object> reinspection(Rectification order) {
        Map<String, Object> form = head(order);
        Known known = known(order);
        form.put("inspectedOn", LegalTime.dayOf(clock.instant()).toString());
        form.put("verdicts", items(order.items(item -> item.isToInspect(known.clock(item))), item -> {
            Map<String, Object> line = brief(item, known);
            line.put("measure", known.answer(item).map(Answers.Line::measure).orElse("未提交"));
            return line;
        }));
        return form;
    }

    /** What the first officer found. */
    public Map<String, Object> confirmation(Rectification order) {
        Map<String, Object> form = head(order);
        Known known = known(order);
        reinspections.latest(order.id()).ifPresent(one -> {
            form.put("inspectedOn", one.inspectedOn().toString());
            form.put("verdicts", one.verdicts().stream().map(verdict -> {
                Map<String, Object> line = brief(order.item(verdict.itemId()), known);
                line.put("verdictName", verdict.verdict().title().zh());
                line.put("finding", verdict.finding());
                return line;
            }).toList());
        });
        return form;
    }

    /** The items that lapsed, with what came late. */
    public Map<String, Object> nextStep(Rectification order) {
        Map<String, Object> form = head(order);
        Known known = known(order);
        form.put("items", items(order.items(item -> known.clock(item).filter(Deadline::isMissed).isPresent()), item -> {
            Map<String, Object> line = brief(item, known);
            line.put("lateAnswer", known.answer(item)
                    .map(late -> "逾期报告（%s）：%s".formatted(LegalTime.dayOf(late.receivedAt()), late.measure()))
                    .orElse("未提交报告"));
            return line;
        }));
        return form;
    }

    /** What became of every item. */
    public Map<String, Object> outcome(Rectification last) {
        Map<String, Object> form = head(last);
        Known known = known(last);
        List<Map<String, Object>> lines = new ArrayList<>();
        orders.ofCase(last.dossierId()).forEach(order -> lines.addAll(items(order.items(), item -> {
            Map<String, Object> line = brief(item, known);
            line.put("outcomeName", item.verdict().map(one -> one.title().zh()).orElse(item.state().title().zh()));
            return line;
        })));
        form.put("items", lines);
        return form;
    }

    /** A request for more time, and the item that it is about. */
    public Map<String, Object> extension(Rectification order, long extensionId) {
        Extension request = extensions.get(extensionId);
        RectificationItem item = order.items(one -> one.deadlineId().filter(id -> id == request.deadlineId()).isPresent())
                .getFirst();
        Map<String, Object> form = head(order);
        form.putAll(brief(item, known(order)));
        form.put("originalDays", item.days());
        form.put("askedDays", request.days());
        form.put("askedReason", request.reason());
        form.put("days", request.days());
        form.put("silence", request.state() == Extension.State.SILENT
                ? "审批期限已过，已按申请延长 %s 天，审批意见不再改变期限；请说明逾期未决的原因。".formatted(request.days())
                : "");
        return form;
    }

    private static List<Map<String, Object>> items(List<RectificationItem> items,
            Function<RectificationItem, Map<String, Object>> line) {
        return items.stream().map(line).collect(Collectors.toList());
    }

    private Known known(Rectification order) {
        Map<Long, Deadline> clocks = ledger.ofCase(order.dossierId()).stream()
                .collect(Collectors.toMap(Deadline::id, Function.identity()));
        return new Known(clocks, answers.ofCases(List.of(order.dossierId()), clocks::get).stream()
                .collect(Collectors.toMap(Answers.Line::itemId, Function.identity(), (earlier, later) -> later)));
    }

    private Map<String, Object> brief(RectificationItem item, Known known) {
        return brief(item, known.clock(item));
    }

    /** An item in short, with the day of its clock. */
    Map<String, Object> brief(RectificationItem item, Optional<Deadline> clock) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("itemId", String.valueOf(item.id()));
        line.put("violation", item.violation());
        line.put("violationName", catalogue.get(item.violation()).zh());
        line.put("liableName", organisations.get(item.organisationId()).name());
        line.put("requirement", item.requirement());
        clock.ifPresent(deadline -> line.put("dueOn", deadline.words().zh()));
        return line;
    }

    /** What was found of an item, by code and name. */
    String violation(RectificationItem item) {
        return item.violation() + " " + catalogue.get(item.violation()).zh();
    }

    private Map<String, Object> whole(RectificationItem item, Known known) {
        Map<String, Object> line = brief(item, known);
        line.put("facts", item.facts());
        line.put("place", item.place());
        line.put("days", item.days());
        return line;
    }

    /** What is known of a case's items, read at once however many there are. */
    private record Known(Map<Long, Deadline> clocks, Map<Long, Answers.Line> answers) {

        Optional<Deadline> clock(RectificationItem item) {
            return item.deadlineId().map(clocks::get);
        }

        Optional<Answers.Line> answer(RectificationItem item) {
            return Optional.ofNullable(answers.get(item.id()));
        }
    }
}
