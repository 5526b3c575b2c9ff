package org.duban.violation.web;

import java.net.URI;
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
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.violation.web.OpeningDrafts.Refused;
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
    private final OpeningDrafts drafts;
    private final CurrentUser user;

    OpeningPages(OpeningViews views, OpeningOnce opening, OpeningDrafts drafts, CurrentUser user) {
        this.views = views;
        this.opening = opening;
        this.drafts = drafts;
        this.user = user;
    }

    /** The form. */
    record form(OpeningView view) implements TemplateInstance {
    }

    /**
     * The empty form, the site first, then what was found there; after a refusal with what is wrong and everything that was
     * typed.
     */
    @GET
    public Response form(@RestQuery Optional<String> site, @RestQuery @DefaultValue("3") int rows, @RestQuery boolean refused,
            HttpHeaders headers) {
        Actor inspector = user.actor();
        Optional<Refused> before = refused ? drafts.refused(inspector) : Optional.empty();
        OpeningView view = before.map(one -> views.again(one, inspector, Language.of(headers)))
                .orElseGet(() -> views.empty(site, rows, inspector, Language.of(headers)));
        return Response.status(before.map(one -> one.why().status()).orElse(200)).entity(new form(view)).build();
    }

    /** Opens the case, or keeps what was typed and shows what is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> sent) {
        try {
            Response opened = opening.open(OpeningForm.of(sent));
            drafts.drop(user.actor());
            return opened;
        } catch (DubanProblem refused) {
            drafts.keep(sent, refused, user.actor());
            return Response.seeOther(URI.create("/cases/new?refused=true")).build();
        }
    }
}
