package org.duban.violation.web;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.duban.problem.DubanProblem;
import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The form by which an inspector turns findings into a case. */
@Path("/cases/new")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("reg-inspector")
public class OpeningPages {

    private final OpeningViews views;
    private final OpeningOnce opening;
    private final CurrentUser user;

    OpeningPages(OpeningViews views, OpeningOnce opening, CurrentUser user) {
        this.views = views;
        this.opening = opening;
        this.user = user;
    }

    /** The form. */
    record form(OpeningView view) implements TemplateInstance {
    }

    /** The empty form; the site first, then what was found there. */
    @GET
    public TemplateInstance empty(@RestQuery Optional<String> site, @RestQuery @DefaultValue("3") int rows,
            HttpHeaders headers) {
        return new form(views.empty(site, rows, user.actor(), Language.of(headers)));
    }

    /** Opens the case, or shows the form again with what is wrong and everything that was typed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> sent, HttpHeaders headers) {
        OpeningForm typed = OpeningForm.of(sent);
        try {
            return opening.open(typed);
        } catch (DubanProblem refused) {
            return Response.status(refused.type().status())
                    .entity(new form(views.again(typed, refused, user.actor(), Language.of(headers)))).build();
        }
    }
}
