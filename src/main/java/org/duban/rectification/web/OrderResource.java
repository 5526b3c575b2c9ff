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
import org.duban.rectification.Rectifications;
import org.duban.rectification.ServedOrders;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The liable party's orders. */
@Path("/api/orders")
@Tag(name = "rectifications")
@RolesAllowed({ "contractor", "supervisor", "builder" })
public class OrderResource {

    private final ServedOrders served;
    private final Rectifications orders;
    private final OrderViews views;
    private final CurrentUser user;

    OrderResource(ServedOrders served, Rectifications orders, OrderViews views, CurrentUser user) {
        this.served = served;
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
        List<OrderView> page = served.on(user.actor().organisationId(), cursor == null ? Long.MAX_VALUE : cursor,
                limit + 1).stream().map(id -> views.view(orders.get(id), user.actor())).toList();
        return Page.of(page, limit, OrderView::id);
    }
}
