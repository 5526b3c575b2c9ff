package org.duban.rectification.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineState;
import org.duban.casefile.DocumentService;
import org.duban.casefile.web.CasePageView.State;
import org.duban.casefile.web.ClockMarks;
import org.duban.measure.web.ActLinkViews;
import org.duban.problem.Text;
import org.duban.rectification.Answers;
import org.duban.rectification.GivingOpinion;
import org.duban.rectification.ItemState;
import org.duban.rectification.Opinion;
import org.duban.rectification.OrderRecords;
import org.duban.rectification.OrderState;
import org.duban.rectification.Rectification;
import org.duban.rectification.RectificationItem;
import org.duban.rectification.Verdict;
import org.duban.security.Actor;
import org.duban.security.Organisations;
import org.duban.violation.ViolationCatalogue;

/** Turns orders into what the reader may see of them. */
@ApplicationScoped
class OrdersSectionViews {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(LegalTime.ZONE);

    private final Organisations organisations;
    private final ViolationCatalogue catalogue;
    private final ActLinkViews acts;

    OrdersSectionViews(Organisations organisations, ViolationCatalogue catalogue, ActLinkViews acts) {
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.acts = acts;
    }

    /** The order with those of its items of which the reader may know. */
    OrdersView.Order order(Rectification order, OrderRecords records, CaseFile file, Actor reader,
            DueMarks.Today today, Locale locale) {
        List<DocumentService> served = records.services(order, reader);
        return new OrdersView.Order(String.valueOf(order.id()), order.count(), order.notice().number(),
                new State(order.state().title().in(locale), order.state() == OrderState.CLOSED ? "done" : "active"),
                records.overdueSince(order).isPresent(),
                served.stream().map(one -> service(one, locale)).toList(),
                records.items(order, reader).stream()
                        .map(item -> item(item, records, reader, today, locale)).toList(),
                acts.of(order, file, reader, locale));
    }

    private OrdersView.Service service(DocumentService one, Locale locale) {
        return new OrdersView.Service(
                organisations.get(one.organisationId()).name(), one.method().title().in(locale), one.servedOn());
    }

    private OrdersView.Item item(RectificationItem item, OrderRecords records, Actor reader,
            DueMarks.Today today, Locale locale) {
        Optional<Deadline> deadline = records.clock(item, reader);
        return new OrdersView.Item(String.valueOf(item.id()), item.position(),
                item.violation() + " " + catalogue.get(item.violation()).name().in(locale), item.facts(),
                item.requirement(), organisations.get(item.organisationId()).name(), state(item, deadline, locale),
                deadline.map(one -> ClockMarks.of(one, today)).orElse(DueMark.NONE),
                deadline.map(one -> String.valueOf(one.id())),
                records.extension(item, reader).map(one -> RequestWords.of(one).in(locale)),
                records.answers(item).stream().map(line -> answer(line, records, reader, locale)).toList(),
                verdict(item, records, locale));
    }

    private static State state(RectificationItem item, Optional<Deadline> deadline, Locale locale) {
        boolean missed = item.state() == ItemState.OPEN
                && deadline.filter(one -> one.state() == DeadlineState.MISSED).isPresent();
        return missed ? new State(new Text("逾期未报告", "overdue").in(locale), "overdue")
                : new State(item.state().title().in(locale), item.state() == ItemState.CLOSED ? "done" : "active");
    }

    private OrdersView.Answer answer(Answers.Line line, OrderRecords records, Actor reader,
            Locale locale) {
        List<OrdersView.File> evidence = records.evidence(line).stream()
                .map(id -> new OrdersView.File(String.valueOf(id), records.fileName(id))).toList();
        return new OrdersView.Answer(MINUTE.format(line.receivedAt()), line.measure(), line.person(),
                Optional.ofNullable(line.doneOn()), punctuality(line, locale), evidence,
                records.opinion(line, reader).map(one -> opinion(one, locale)));
    }

    private static Optional<String> punctuality(Answers.Line line, Locale locale) {
        return switch (line.punctuality()) {
            case IN_TIME -> Optional.empty();
            case LATE -> Optional.of(new Text("逾期提交", "late").in(locale));
            case UNDECIDED -> Optional.of(line.punctuality().title().in(locale));
        };
    }

    private static String opinion(Opinion one, Locale locale) {
        Text head = switch (one.state()) {
            case ASKED -> new Text("等待监理单位意见", "awaited");
            case SILENT -> new Text("监理单位逾期未提意见", "none was given in time");
            case GIVEN -> (one.agrees() ? GivingOpinion.Word.AGREE : GivingOpinion.Word.DISAGREE).title();
        };
        return head.in(locale) + one.text().map(text -> "：" + text).orElse("");
    }

    private static Optional<OrdersView.Verdict> verdict(RectificationItem item, OrderRecords records, Locale locale) {
        // Also what was found of an answered item before its period ended: its party may still better it.
        return records.found(item).filter(one -> item.verdict().isPresent() || item.state() == ItemState.ANSWERED)
                .map(one -> new OrdersView.Verdict(
                        new State(one.verdict().title().in(locale), one.verdict() == Verdict.ACCEPTED ? "done" : ""),
                        one.finding(), one.inspectedOn()));
    }
}
