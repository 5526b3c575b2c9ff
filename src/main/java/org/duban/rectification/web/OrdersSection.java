package org.duban.rectification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.web.CaseSection;
import org.duban.rectification.OrderRecords;
import org.duban.rectification.ReadingOrders;
import org.duban.rectification.Rectification;
import org.duban.rectification.Rectifications;
import org.duban.security.Actor;

import io.quarkus.qute.TemplateInstance;

/** The orders to correct on the page of their case. */
@ApplicationScoped
class OrdersSection implements CaseSection {

    private final Rectifications orders;
    private final ReadingOrders reading;
    private final OrdersSectionViews views;
    private final DueMarks marks;

    OrdersSection(Rectifications orders, ReadingOrders reading, OrdersSectionViews views, DueMarks marks) {
        this.orders = orders;
        this.reading = reading;
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
        List<Rectification> all = orders.ofCase(file.id());
        OrderRecords records = reading.of(all, reader);
        List<OrdersView.Order> seen = all.stream().filter(order -> !records.items(order, reader).isEmpty())
                .map(order -> views.order(order, records, file, reader, today, locale)).toList();
        return seen.isEmpty() ? Optional.empty()
                : Optional.of(new orders(new OrdersView(seen)));
    }
}
