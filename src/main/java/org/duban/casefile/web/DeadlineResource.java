package org.duban.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.duban.casefile.CaseAccess;
import org.duban.casefile.Deadline;
import org.duban.casefile.DeadlineLedger;
import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Legal dates, and why each is the day it is. */
@Path("/api/deadlines/{id}")
@Tag(name = "deadlines")
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class DeadlineResource {

    private final DeadlineLedger ledger;
    private final CaseAccess access;
    private final CurrentUser user;

    DeadlineResource(DeadlineLedger ledger, CaseAccess access, CurrentUser user) {
        this.ledger = ledger;
        this.access = access;
        this.user = user;
    }

    /** The deadline as it stands. */
    @GET
    @Operation(summary = "A deadline as it stands")
    public DeadlineView deadline(long id) {
        return DeadlineView.of(visible(id));
    }

    /** Why it is that day. */
    @GET
    @Path("explanation")
    @Operation(summary = "Why it is that day: rule, basis, start event, days left out, pauses, extensions, calendar")
    public ExplanationView explanation(long id, HttpHeaders headers) {
        visible(id);
        return ExplanationView.of(ledger.explain(id), user.actor(), Language.of(headers));
    }

    private Deadline visible(long id) {
        Deadline deadline = ledger.get(id);
        access.requireVisible(user.actor(), deadline);
        return deadline;
    }
}
