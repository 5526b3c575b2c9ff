package org.duban.casefile.web;

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

/** The list of cases: filter, order and page are in the address. */
@Path("/cases")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class CaseListPages {

    private final CaseListViews views;
    private final CurrentUser user;

    CaseListPages(CaseListViews views, CurrentUser user) {
        this.views = views;
        this.user = user;
    }

    /** A page of the cases. */
    record list(CaseListView view) implements TemplateInstance {
    }

    /** The cases that the reader may know of. */
    @GET
    public TemplateInstance page(@BeanParam CaseListAddress address, HttpHeaders headers) {
        return new list(views.of(address, user.actor(), Language.of(headers)));
    }
}
