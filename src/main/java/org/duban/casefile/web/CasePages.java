package org.duban.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The page of a case. */
@Path("/cases/{id: \\d+}")
@Blocking
public class CasePages {

    private final CasePageViews views;
    private final CurrentUser user;

    CasePages(CasePageViews views, CurrentUser user) {
        this.views = views;
        this.user = user;
    }

    /** A case with all that the reader may see of it. */
    record detail(CasePageView view) implements TemplateInstance {
    }

    /** The case's page, with a receipt for whoever comes from an act that he has done. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    public TemplateInstance page(long id, @RestQuery boolean done, HttpHeaders headers) {
        return new detail(views.of(id, done, user.actor(), Language.of(headers)));
    }
}
