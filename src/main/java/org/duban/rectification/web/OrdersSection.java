package org.duban.rectification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.DocumentService;
import org.duban.casefile.ServingDocuments;
import org.duban.casefile.web.CaseSection;
import org.duban.rectification.Answers;
import org.duban.rectification.Opinions;
import org.duban.rectification.Rectification;
import org.duban.rectification.RectificationItem;
import org.duban.rectification.Rectifications;
import org.duban.security.Actor;

import io.quarkus.qute.TemplateInstance;

/** The orders to correct on the page of their case. */
@ApplicationScoped
class OrdersSection implements CaseSection {

    private final Rectifications orders;
    private final ServingDocuments services;
    private final Opinions opinions;
    private final Answers answers;
    private final OrdersSectionViews views;
    private final DueMarks marks;

    OrdersSection(Rectifications orders, ServingDocuments services, Opinions opinions, Answers answers,
            OrdersSectionViews views, DueMarks marks) {
        this.orders = orders;
        this.services = services;
        this.opinions = opinions;
        this.answers = answers;
        this.views = views;
        this.marks = marks;
    }

    /** The orders with their items. */
    record orders(OrdersView view) implements TemplateInstance {
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public Optional<TemplateInstance> of(CaseFile file, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        List<OrdersView.Order> seen = orders.ofCase(file.id()).stream()
                .map(order -> seen(order, file, reader, today, locale)).flatMap(Optional::stream).toList();
        return seen.isEmpty() ? Optional.empty()
                : Optional.of(new orders(new OrdersView(String.valueOf(file.id()), seen)));
    }

    private Optional<OrdersView.Order> seen(Rectification order, CaseFile file, Actor reader, DueMarks.Today today,
            Locale locale) {
        List<RectificationItem> items = order.items(item -> maySee(order, item, reader));
        return items.isEmpty() ? Optional.empty()
                : Optional.of(views.order(order, items, file, reader, today, locale));
    }

    /** An authority sees all; a party what was served on it; a supervisor what it is asked about. */
    private boolean maySee(Rectification order, RectificationItem item, Actor reader) {
        if (reader.readsAsAuthority()) {
            return true;
        }
        if (item.organisationId() == reader.organisationId()) {
            return servedOn(order).contains(reader.organisationId());
        }
        return answers.ofItem(item.id()).flatMap(line -> opinions.of(line.answerId()))
                .filter(one -> one.supervisorId() == reader.organisationId()).isPresent();
    }

    private Set<Long> servedOn(Rectification order) {
        return order.notice().documentId().map(services::of).orElse(List.of()).stream().map(DocumentService::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
