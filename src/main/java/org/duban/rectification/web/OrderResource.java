package org.duban.rectification.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.duban.casefile.web.Page;
import org.duban.measure.ReceivedPapers;
import org.duban.rectification.Rectification;
import org.duban.rectification.Rectifications;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The liable party's orders. */
@Path("/api/orders")
@Tag(name = "rectifications")
@RolesAllowed({ "contractor", "supervisor", "builder" })
public class OrderResource {

    private final ReceivedPapers received;
    private final Rectifications orders;
    private final OrderViews views;
    private final CurrentUser user;

    OrderResource(ReceivedPapers received, Rectifications orders, OrderViews views, CurrentUser user) {
        this.received = received;
        this.orders = orders;
        this.views = views;
        this.user = user;
    }

    /** The orders served on the reader's organisation, the newest first. */
    @GET
    @Transactional
    @Operation(summary = "The orders served on your organisation, the newest first")
    public Page<OrderView> orders(@QueryParam("cursor") @Nullable Long cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<OrderView> page = views.views(orders.all(received.measuresOn(user.actor().organisationId(),
                Rectification.PROCESS, cursor == null ? Long.MAX_VALUE : cursor, limit + 1)), user.actor());
        return Page.of(page, limit, OrderView::id);
    }
}
