package org.duban.home.web;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.duban.problem.DubanProblem;
import org.duban.problem.web.Language;
import org.duban.security.SignInAvailability;
import org.duban.shared.Entered;
import org.duban.shared.TextKind;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

/** The ways in and out: the start page, the change of language, the page after signing out. */
@Path("/")
@Blocking
public class HomePages {

    private static final int YEAR = 365 * 24 * 60 * 60;

    private static final int RETRY_SECONDS = 30;

    private final SignInAvailability signIn;

    HomePages(SignInAvailability signIn) {
        this.signIn = signIn;
    }

    /** After signing out. */
    record signedOut() implements TemplateInstance {
    }

    /** While nobody can sign in. */
    record signInAway() implements TemplateInstance {
    }

    /** The first page is the work list. */
    @GET
    @Authenticated
    public Response start() {
        return Response.seeOther(URI.create("/tasks")).build();
    }

    /** Keycloak's code was taken by then; this address exists for people who open it again. */
    @GET
    @Path("signed-in")
    @Authenticated
    public Response signedIn() {
        return start();
    }

    /** The page after signing out. */
    @GET
    @Path("signed-out")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance afterSigningOut() {
        return new signedOut();
    }

    /** What somebody who is not signed in finds at every address while nobody can sign in. */
    @GET
    @Path("sign-in-away")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public Response whileNobodyCanSignIn() {
        return signIn.isAway()
                ? Response.status(Response.Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .entity(new signInAway()).build()
                : start();
    }

    /** Chooses the language and goes back to a page of ours. */
    @GET
    @Path("language/{language: zh|en}")
    @PermitAll
    public Response language(String language, @QueryParam("to") @DefaultValue("/") @Entered(TextKind.EXACT) String to) {
        // Two slashes or a backslash would lead to another site, a line break into the header.
        if (!to.matches("/(?![/\\\\])[^\\s\\\\]*")) {
            throw elsewhere();
        }
        NewCookie choice = new NewCookie.Builder(Language.COOKIE).value(language).path("/").maxAge(YEAR).httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).build();
        return Response.seeOther(page(to)).cookie(choice).build();
    }

    private static URI page(String to) {
        try {
            return new URI(to);
        } catch (URISyntaxException none) {
            throw elsewhere();
        }
    }

    private static DubanProblem elsewhere() {
        return DubanProblem.invalid("to", "只能返回本系统的页面。", "Only a page of this system can be returned to.");
    }
}
