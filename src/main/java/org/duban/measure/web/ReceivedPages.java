package org.duban.measure.web;

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
import org.duban.measure.PaperSides;
import org.duban.measure.ReceivedPapers;
import org.duban.measure.ReceivedPapers.Received;
import org.duban.measure.ReceivedPapers.Row;
import org.duban.measure.ReceivedPapers.Standing;
import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The papers that a party received, of every measure. */
@Path("/orders")
@Blocking
public class ReceivedPages {

    private static final int PAGE = 50;

    private final ReceivedPapers received;
    private final DueMarks marks;
    private final CurrentUser user;

    ReceivedPages(ReceivedPapers received, DueMarks marks, CurrentUser user) {
        this.received = received;
        this.marks = marks;
        this.user = user;
    }

    /** The papers received. */
    record list(ReceivedView view) implements TemplateInstance {
    }

    /** What was served on the reader's organisation, the newest first. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    public TemplateInstance all(@RestQuery Optional<Long> after, HttpHeaders headers) {
        Locale locale = Language.of(headers);
        DueMarks.Today today = marks.today();
        List<Received> found = received.on(user.actor(), after, PAGE + 1);
        List<Received> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new list(new ReceivedView(shown.stream().map(one -> line(one, today, locale)).toList(),
                after.map(one -> "/orders"), found.size() > PAGE
                        ? Optional.of("/orders?after=" + shown.getLast().paper().serviceId())
                        : Optional.empty()));
    }

    private static ReceivedView.Line line(Received one, DueMarks.Today today, Locale locale) {
        Row paper = one.paper();
        Standing standing = one.standing();
        return new ReceivedView.Line("/cases/%s#%s-%s".formatted(paper.caseId(), one.word(), paper.measureId()),
                paper.number(), paper.kind(), paper.caseNo(), paper.site(), paper.servedOn(), standing.items(),
                Optional.of(SideActPages.address(paper.measureId(), PaperSides.acknowledge(paper.processId())))
                        .filter(address -> paper.unacknowledged() && !standing.ended()),
                standing.due().filter(due -> !standing.ended()).map(today::mark).orElse(DueMark.NONE),
                new State(standing.state().in(locale), standing.ended() ? "done" : "active"));
    }
}
