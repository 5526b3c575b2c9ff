package org.duban.rectification.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.duban.casefile.CaseAccess;
import org.duban.rectification.Rectifications;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The orders of a case, item by item. */
@Path("/api/cases/{id}/items")
@Tag(name = "cases")
public class CaseOrderResource {

    private final Rectifications orders;
    private final OrderViews views;
    private final CaseAccess access;
    private final CurrentUser user;

    CaseOrderResource(Rectifications orders, OrderViews views, CaseAccess access, CurrentUser user) {
        this.orders = orders;
        this.views = views;
        this.access = access;
        this.user = user;
    }

    /** The orders of a case with their items. */
    @GET
    @Transactional
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "The orders of a case, item by item; a party sees its own items of the orders served on it")
    public List<OrderView> items(long id) {
        access.requireVisible(user.actor(), id);
        return views.views(orders.ofCase(id), user.actor());
    }
}
