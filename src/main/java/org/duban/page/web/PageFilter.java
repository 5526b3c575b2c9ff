package org.duban.page.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.duban.problem.web.Language;
import org.duban.security.SignInAvailability;
import org.eclipse.microprofile.config.Config;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What holds for every page whatever it shows: one language, the browser's guards, and no page in a shared cache. */
@ApplicationScoped
class PageFilter {

    private static final int BEFORE_AUTHENTICATION = 500;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
            + "object-src 'none'; frame-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self' ";

    private static final String AWAY = "/sign-in-away";
    private static final Set<String> OPEN = Set.of(AWAY, "/signed-out", "/favicon.ico");

    private final SignInAvailability signIn;
    private final String policy;

    PageFilter(SignInAvailability signIn, Config config) {
        this.signIn = signIn;
        // A form that is sent when the session has ended is answered with the way to Keycloak.
        URI realm = URI.create(config.getValue("quarkus.oidc.auth-server-url", String.class));
        policy = POLICY + realm.getScheme() + "://" + realm.getAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_AUTHENTICATION);
    }

    private void guard(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.startsWith("/q/") || path.startsWith("/api/")) {
            request.next();
            return;
        }
        if (isForeign(request.request())) {
            request.fail(403);
            return;
        }
        if (signIn.isAway() && isStranger(request.request()) && needsSignIn(path)) {
            // The way to Keycloak would end at an error page of the browser's.
            request.reroute(AWAY);
            return;
        }
        request.request().headers().set("Accept-Language", locale(request).getLanguage());
        request.response().putHeader("Content-Security-Policy", policy).putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin").putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!path.startsWith("/assets/")) {
            request.response().putHeader("Cache-Control", "no-store");
        }
        request.next();
    }

    /** A changing request that a page of somebody else made the browser send; the token in our forms is the second guard. */
    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return !SAFE.contains(request.method().name()) && site != null && !"same-origin".equals(site);
    }

    private static boolean isStranger(HttpServerRequest request) {
        return "GET".equals(request.method().name())
                && request.cookies().stream().noneMatch(cookie -> cookie.getName().startsWith("q_session"));
    }

    private static boolean needsSignIn(String path) {
        return !OPEN.contains(path) && !path.startsWith("/assets/") && !path.startsWith("/language/");
    }

    /** The reader's language. */
    static Locale locale(RoutingContext request) {
        return Language.of(request);
    }
}
