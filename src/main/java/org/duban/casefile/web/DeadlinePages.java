package org.duban.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseAccess;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.casefile.DeadlineTitles;
import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** 为什么是这一天: the page behind every due day. */
@Path("/deadlines/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class DeadlinePages {

    private final DeadlineLedger ledger;
    private final CaseAccess access;
    private final DeadlineTitles titles;
    private final DueMarks marks;
    private final CurrentUser user;

    DeadlinePages(DeadlineLedger ledger, CaseAccess access, DeadlineTitles titles, DueMarks marks, CurrentUser user) {
        this.ledger = ledger;
        this.access = access;
        this.titles = titles;
        this.marks = marks;
        this.user = user;
    }

    /** Why it is that day. */
    record why(DeadlinePageView view) implements TemplateInstance {
    }

    /** Why it is that day: rule, start event, each day counted or left out, and the ledger. */
    @GET
    public TemplateInstance explanation(long id, HttpHeaders headers) {
        Deadline deadline = ledger.get(id);
        access.requireVisible(user.actor(), deadline);
        return new why(DeadlinePageView.of(ledger.explain(id), titles, marks.today(), user.actor(), Language.of(headers)));
    }
}
