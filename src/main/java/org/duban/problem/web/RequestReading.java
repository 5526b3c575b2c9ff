package org.duban.problem.web;

import java.io.InputStream;
import java.util.Arrays;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;

/**
 * Watches over the reading of a request: an endpoint that takes files reads as much as the server does, any other one as
 * much as the largest form of ours; and what goes wrong in between is the sender's mistake, not ours.
 */
@Singleton
public class RequestReading {

    /** Twenty findings of 2,000 characters each, every one of them encoded in twelve bytes, and half as much again. */
    private static final long LARGEST = 1 << 20;
    /** Where the server keeps its own limit, at which it would hang up without a word. */
    private static final String SERVERS_LIMIT = "io.quarkus.max-request-size";
    private static final String UNDER_WAY = "duban.reading";

    private final long largestUpload;

    RequestReading(Config config) {
        this.largestUpload = largestUpload(config);
    }

    /** The most that any request may bring. */
    static long largestUpload(Config config) {
        return config.getValue("quarkus.http.limits.max-body-size", MemorySize.class).asLongValue();
    }

    /** Before the body is read. */
    @ServerRequestFilter
    public void begin(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo endpoint,
            RoutingContext route) {
        route.put(UNDER_WAY, true);
        route.put(SERVERS_LIMIT, -1L);
        ServerHttpRequest body = ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                .serverRequest();
        request.setEntityStream(new BoundedBody(body::createInputStream, takesFiles(endpoint) ? largestUpload : LARGEST,
                largestUpload, route.request().connection()::close));
    }

    /** After a form was read; other bodies are read by {@link BodyReading}. */
    @ServerRequestFilter
    @WithFormRead
    public void end(RoutingContext route) {
        route.remove(UNDER_WAY);
    }

    /** Whether it stopped in the middle of reading. */
    static boolean isUnderWay(RoutingContext route) {
        return route.get(UNDER_WAY) != null;
    }

    private static boolean takesFiles(SimpleResourceInfo endpoint) {
        return Arrays.stream(endpoint.parameterTypes())
                .anyMatch(type -> type == FileUpload.class || type == InputStream.class);
    }
}
