package org.duban.problem.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What stops a request before any endpoint: an address that cannot be read, a body larger than any endpoint takes. */
@ApplicationScoped
class RouteRefusals {

    private static final int FIRST = 1000;

    private final ProblemResponses responses;
    private final long largest;

    RouteRefusals(ProblemResponses responses, Config config) {
        this.responses = responses;
        this.largest = RequestReading.largestUpload(config);
    }

    void register(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
    }

    void register(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::explain);
    }

    private void measure(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= largest) {
            request.next();
            return;
        }
        // Nobody reads what is still on its way.
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(ended -> request.request().connection().close());
        responses.end(BoundedBody.tooLarge(largest), request);
    }

    private void explain(RoutingContext request) {
        // Who may not pass is sent to the sign-in, and what has begun to leave cannot be taken back.
        boolean signIn = request.failure() instanceof AuthenticationException
                || request.failure() instanceof SecurityException;
        if (signIn || request.response().headWritten()) {
            request.next();
            return;
        }
        int status = request.statusCode() >= 400 ? request.statusCode() : 500;
        if (HangUps.causes(request.failure())) {
            Log.debugf("request %s: its sender hung up", ProblemResponses.requestId(request));
            return;
        }
        if (status >= 500) {
            Log.errorf(request.failure(), "request %s failed", ProblemResponses.requestId(request));
        }
        responses.end(ProblemResponses.ofStatus(status), request);
    }
}
