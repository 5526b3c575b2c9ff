package org.duban.problem.web;

import java.util.Set;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * Whatever a caller makes up, his address and his verb leave no name of their own in the metrics: the number of names is
 * limited, and once it is reached nothing new is counted.
 */
@Singleton
public class UnknownAddresses implements MeterFilter, HttpServerMetricsTagsContributor {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    /** Where the framework notes the template of an endpoint, and the path of a route of its own. */
    private static final String ENDPOINT = "UrlPathTemplate";
    private static final String ROUTE = "VertxRoute";
    private static final String ANY = "/";

    /**
     * An answer is counted under the endpoint or route that gave it, and not under one of the thousand spellings of its
     * address.
     */
    @Override
    public Tags contribute(Context context) {
        Tags verb = Tags.of(verb(context.request().method().name()));
        if (context.requestContextLocalData(ENDPOINT) != null) {
            return verb;
        }
        String route = context.requestContextLocalData(ROUTE);
        return verb.and("uri", route == null || ANY.equals(route) ? UNKNOWN : route);
    }

    /** Whoever hangs up before the answer has reached no endpoint. */
    @Override
    public Meter.Id map(Meter.Id id) {
        boolean left = "http.server.requests".equals(id.getName()) && "RESET".equals(id.getTag("status"));
        return left ? id.replaceTags(Tags.of(id.getTags()).and("uri", UNKNOWN).and(verb(id.getTag("method")))) : id;
    }

    /** The template of the endpoint that a request has reached: what may be said of its address. */
    static String endpoint(RoutingContext request) {
        String template = ((HttpServerRequestInternal) request.request()).context().getLocal(ENDPOINT);
        return template == null ? UNKNOWN : template;
    }

    private static Tag verb(String verb) {
        return Tag.of("method", VERBS.contains(verb) ? verb : UNKNOWN);
    }
}
