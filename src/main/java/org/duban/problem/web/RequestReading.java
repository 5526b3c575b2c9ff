package org.duban.problem.web;

import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.duban.problem.DubanProblem;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Watches over the reading of a request: an endpoint that takes files reads as much as the server does, any other one as
 * much as the largest form of ours; and what goes wrong in between is the sender's mistake, not ours.
 */
@Singleton
public class RequestReading {

    /** Twenty findings of 2,000 characters each, every one of them encoded in twelve bytes, and half as much again. */
    private static final long LARGEST = 1 << 20;
    /** As many files as four windows of a browser send, and as many other bodies as no program has waiting. */
    private static final int FILES_AT_ONCE = 24;
    private static final int OTHERS_AT_ONCE = 64;
    /** A filter that does not wait comes before those that may. */
    private static final int FIRST = 100;
    private static final String UNDER_WAY = "duban.reading";

    private final long largestUpload;
    private final CurrentIdentityAssociation identity;
    private final BodiesUnderWay files = new BodiesUnderWay(FILES_AT_ONCE);
    private final BodiesUnderWay others = new BodiesUnderWay(OTHERS_AT_ONCE);

    RequestReading(Config config, CurrentIdentityAssociation identity) {
        this.largestUpload = largestUpload(config);
        this.identity = identity;
    }

    /** The most that any request may bring. */
    static long largestUpload(Config config) {
        return config.getValue("quarkus.http.limits.max-body-size", MemorySize.class).asLongValue();
    }

    /** Before the body is read: no worker waits for a sender, but for one who sends a file, and of these each has few. */
    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    public Uni<Void> begin(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo endpoint,
            RoutingContext route) {
        route.put(UNDER_WAY, true);
        IncomingBody body = new IncomingBody(route);
        if (body.isAbsent()) {
            request.setEntityStream(InputStream.nullInputStream());
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity().map(person -> person.isAnonymous() ? "" : person.getPrincipal().getName())
                .chain(person -> takesFiles(endpoint) ? file(body, route, person) : other(body, route, person))
                .invoke(request::setEntityStream).replaceWithVoid();
    }

    private Uni<InputStream> file(IncomingBody body, RoutingContext route, String person) {
        Runnable end = files.begin(person);
        if (end == null) {
            return Uni.createFrom().item(refusing(files.tooMany(), route));
        }
        route.addEndHandler(answered -> end.run());
        return Uni.createFrom().item(bounded(body::stream, route));
    }

    private Uni<InputStream> other(IncomingBody body, RoutingContext route, String person) {
        Runnable end = others.begin(person);
        return end == null ? Uni.createFrom().item(refusing(others.tooMany(), route))
                : body.whole(LARGEST, largestUpload).onTermination().invoke(end).map(read -> bounded(read, route));
    }

    private InputStream refusing(DubanProblem problem, RoutingContext route) {
        return bounded(() -> {
            throw problem;
        }, route);
    }

    private InputStream bounded(Supplier<InputStream> body, RoutingContext route) {
        return new BoundedBody(body, largestUpload, largestUpload, route.request().connection()::close);
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
                .anyMatch(
                        type -> type == FileUpload.class || type == MultipartFormDataInput.class || type == InputStream.class);
    }
}
