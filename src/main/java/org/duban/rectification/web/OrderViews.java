package org.duban.rectification.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.calendar.LegalTime;
import org.duban.casefile.Deadline;
import org.duban.casefile.Punctuality;
import org.duban.measure.Acknowledgement;
import org.duban.measure.Acknowledgements;
import org.duban.measure.Extension;
import org.duban.problem.DubanProblem;
import org.duban.rectification.Answers;
import org.duban.rectification.Opinion;
import org.duban.rectification.OrderRecords;
import org.duban.rectification.ReadingOrders;
import org.duban.rectification.Rectification;
import org.duban.rectification.RectificationItem;
import org.duban.rectification.web.OrderView.AnswerView;
import org.duban.rectification.web.OrderView.ExtensionView;
import org.duban.rectification.web.OrderView.ItemView;
import org.duban.rectification.web.OrderView.OpinionView;
import org.duban.rectification.web.OrderView.ServiceView;
import org.duban.security.Actor;
import org.duban.security.Organisations;
import org.duban.violation.ViolationCatalogue;
import org.jspecify.annotations.Nullable;

/** Composes what is shown of an order, for who reads it: a party sees its own items of what was served on it. */
@ApplicationScoped
class OrderViews {

    private final Organisations organisations;
    private final ViolationCatalogue catalogue;
    private final ReadingOrders reading;
    private final Acknowledgements acknowledgements;

    OrderViews(Organisations organisations, ViolationCatalogue catalogue, ReadingOrders reading,
            Acknowledgements acknowledgements) {
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.reading = reading;
        this.acknowledgements = acknowledgements;
    }

    /** The order; refuses whoever may know of nothing in it as if it were not there. */
    OrderView view(Rectification order, Actor reader) {
        return views(List.of(order), reader).stream().findFirst().orElseThrow(DubanProblem::notFound);
    }

    /** Whether the reader may know of something in the order, within a case that he may know of. */
    boolean sees(Rectification order, Actor reader) {
        return !reading.of(List.of(order), reader).items(order, reader).isEmpty();
    }

    /** Those of these orders of which the reader may know; orders of other people's cases were left out before. */
    List<OrderView> views(List<Rectification> orders, Actor reader) {
        OrderRecords records = reading.of(orders, reader);
        Map<Long, Map<Long, OffsetDateTime>> acknowledged = acknowledgements.of(
                orders.stream().map(one -> one.notice().id()).toList()).stream()
                .collect(Collectors.groupingBy(Acknowledgement::paperId,
                        Collectors.toMap(Acknowledgement::organisationId, one -> at(one.at()))));
        return orders.stream().filter(one -> !records.items(one, reader).isEmpty())
                .map(one -> view(one, records, acknowledged.getOrDefault(one.notice().id(), Map.of()), reader)).toList();
    }

    private OrderView view(Rectification order, OrderRecords records, Map<Long, OffsetDateTime> acknowledged, Actor reader) {
        boolean authority = reader.readsAsAuthority();
        List<ItemView> items = records.items(order, reader).stream().map(one -> item(one, records, reader)).toList();
        List<ServiceView> shownServices = records.services(order, reader).stream()
                .map(one -> new ServiceView(String.valueOf(one.organisationId()),
                        organisations.get(one.organisationId()).name(), one.method().name(), one.servedOn(),
                        acknowledged.get(one.organisationId())))
                .toList();
        List<OpinionView> shownOpinions = records.opinions(order, reader).stream().map(OrderViews::opinion)
                .toList();
        return new OrderView(String.valueOf(order.id()), String.valueOf(order.dossierId()), order.dossierNo(), order.count(),
                id(order.parentId().filter(parent -> authority)), order.state(), order.notice().number().orElse(null),
                id(records.document(order, reader)), order.notice().issuedOn().orElse(null),
                records.overdueSince(order).orElse(null),
                authority && order.isNextStepPending(), order.commonDays().orElse(null), order.reportTo(),
                order.contact(), items, shownServices, shownOpinions, order.version());
    }

    private ItemView item(RectificationItem item, OrderRecords records, Actor reader) {
        Optional<Deadline> clock = records.clock(item, reader);
        Optional<DueDay> due = clock.flatMap(Deadline::binding);
        Optional<Answers.Line> given = records.answer(item);
        return new ItemView(String.valueOf(item.id()), item.position(), item.violation(),
                catalogue.get(item.violation()).zh(), String.valueOf(item.organisationId()),
                organisations.get(item.organisationId()).name(), item.facts(), item.place(), item.foundOn(),
                item.requirement(), item.days(), item.state(), item.verdict().orElse(null),
                given.filter(OrderViews::isLate).isPresent(),
                id(item.carriedFrom()), id(clock.map(Deadline::id)),
                due.flatMap(DueDay::day).orElse(null), due.flatMap(DueDay::missingYear).orElse(null),
                clock.flatMap(Deadline::suspendedDaysLeft).orElse(null),
                given.map(one -> answer(one, records.evidence(one))).orElse(null),
                records.extension(item, reader).map(OrderViews::extension).orElse(null));
    }

    private static AnswerView answer(Answers.Line one, List<Long> evidence) {
        return new AnswerView(String.valueOf(one.answerId()), one.measure(), one.person(), one.doneOn(),
                at(one.receivedAt()), isLate(one), one.punctuality(),
                evidence.stream().map(String::valueOf).toList());
    }

    private static boolean isLate(Answers.Line one) {
        return one.punctuality() == Punctuality.LATE;
    }

    private static ExtensionView extension(Extension one) {
        return new ExtensionView(String.valueOf(one.id()), one.state(), one.days(), one.reason(), at(one.askedAt()),
                one.grantedDays().orElse(null), one.decisionReason().orElse(null));
    }

    private static OpinionView opinion(Opinion one) {
        return new OpinionView(String.valueOf(one.answerId()), one.state(),
                one.state() == Opinion.State.GIVEN ? one.agrees() : null, one.text().orElse(null));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(LegalTime.ZONE).toOffsetDateTime();
    }

    @Nullable
    private static String id(Optional<Long> id) {
        return id.map(String::valueOf).orElse(null);
    }
}
