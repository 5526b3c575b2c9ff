package org.duban.rectification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.casefile.web.CasePageView.State;
import org.duban.problem.web.Language;
import org.duban.rectification.OrderState;
import org.duban.rectification.ReceivedOrders;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The orders that a party received. */
@Path("/orders")
@Blocking
public class OrderPages {

    private static final int PAGE = 50;

    private final ReceivedOrders received;
    private final DueMarks marks;
    private final CurrentUser user;

    OrderPages(ReceivedOrders received, DueMarks marks, CurrentUser user) {
        this.received = received;
        this.marks = marks;
        this.user = user;
    }

    /** The orders received. */
    record received(ReceivedOrdersView view) implements TemplateInstance {
    }

    /** What was served on the reader's organisation, the newest first. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    public TemplateInstance list(@RestQuery Optional<Long> after, HttpHeaders headers) {
        Locale locale = Language.of(headers);
        DueMarks.Today today = marks.today();
        List<ReceivedOrders.Received> found = received.of(user.actor(), after, PAGE + 1);
        List<ReceivedOrders.Received> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new received(new ReceivedOrdersView(shown.stream().map(one -> row(one, today, locale)).toList(),
                after.map(one -> "/orders"), found.size() > PAGE
                        ? Optional.of("/orders?after=" + shown.getLast().serviceId())
                        : Optional.empty()));
    }

    private static ReceivedOrdersView.Received row(ReceivedOrders.Received one, DueMarks.Today today, Locale locale) {
        return new ReceivedOrdersView.Received(String.valueOf(one.caseId()), String.valueOf(one.rectificationId()),
                one.orderNo(), one.caseNo(), one.site(), one.servedOn(), one.items(),
                !one.acknowledged() && one.state() != OrderState.CLOSED,
                one.due().filter(due -> one.state() != OrderState.CLOSED).map(today::mark).orElse(DueMark.NONE),
                new State(one.state().title().in(locale), one.state() == OrderState.CLOSED ? "done" : "active"));
    }
}
