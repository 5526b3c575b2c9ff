package org.duban.problem.web;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Digits;
import org.eclipse.microprofile.config.Config;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What stops a request before any endpoint: an address that cannot be read, no host to which it is sent, a body larger than
 * any endpoint takes.
 */
@ApplicationScoped
class RouteRefusals {

    private static final int BEFORE_EVERYTHING = 2000;
    private static final int FIRST = 1000;

    private final ProblemResponses responses;
    private final long largest;

    RouteRefusals(ProblemResponses responses, Config config) {
        this.responses = responses;
        this.largest = RequestReading.largestUpload(config);
    }

    void register(@Observes Filters filters) {
        filters.register(this::readAddress, BEFORE_EVERYTHING);
        filters.register(this::admit, FIRST);
    }

    void register(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::explain);
        // An escape that cannot be decoded may fail while a route is looked for: no failure handler is asked then.
        router.errorHandler(400, request -> responses.end(unreadable(), request));
    }

    /** Nobody else asks whether it is an address at all. */
    private void readAddress(RoutingContext request) {
        if (isReadable(request.request().uri())) {
            request.next();
        } else {
            responses.end(unreadable(), request);
        }
    }

    /**
     * One with parameters in its path is another address to who guards it than to who answers it, and one with an id in
     * another script's digits would be a second name of the same thing; Duban has neither.
     */
    private static boolean isReadable(String address) {
        try {
            URI read = new URI(address);
            return read.getRawPath() == null || (read.getRawPath().indexOf(';') < 0 && !Digits.areForeign(read.getPath()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private void admit(RoutingContext request) {
        if (isHostless(request.request())) {
            responses.end(hostless(), request);
            return;
        }
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

    /** Whoever is sent to the sign-in comes back to the host that he named; a probe of HTTP/1.0 comes back to none. */
    private static boolean isHostless(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return (host == null || host.host().isEmpty()) && !request.path().startsWith("/q/");
    }

    private static DubanProblem hostless() {
        return DubanProblem.of(ProblemType.MALFORMED, "请求没有写明主机（Host）。", "The request names no host (Host).");
    }

    private static DubanProblem unreadable() {
        return DubanProblem.of(ProblemType.MALFORMED, "地址无法识别，请检查后重试。",
                "The address cannot be read; check it and try again.");
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
