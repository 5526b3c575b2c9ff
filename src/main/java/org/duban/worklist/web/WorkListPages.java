package org.duban.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The work list: filters, order and page are all in the address. */
@Path("/tasks")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class WorkListPages {

    private final WorkListViews views;
    private final CurrentUser user;

    WorkListPages(WorkListViews views, CurrentUser user) {
        this.views = views;
        this.user = user;
    }

    /** A page of the work list. */
    public record list(WorkListView view) implements TemplateInstance {
    }

    /** A page of the work list. */
    @GET
    public TemplateInstance page(@BeanParam WorkListAddress address, HttpHeaders headers) {
        return new list(views.of(address, user.actor(), Language.of(headers)));
    }
}
