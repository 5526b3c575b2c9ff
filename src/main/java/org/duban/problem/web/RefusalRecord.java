package org.duban.problem.web;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps a line and a count of the refusals by which an attack or a damage shows. The line names endpoint and person by
 * their ids: not the address, in which anything may stand, and no text; its id leads from what the person was told.
 */
@ApplicationScoped
class RefusalRecord {

    private static final String KEPT = "duban.refusal-kept";
    /** Who may not come in, and who asks for more than others leave room for. */
    private static final Set<ProblemType> RECORDED = EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN,
            ProblemType.TOO_MANY, ProblemType.TOO_SLOW, ProblemType.TOO_LARGE);

    private final MeterRegistry meters;

    RefusalRecord(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Keeps what matters of this refusal. */
    void keep(DubanProblem problem, RoutingContext request) {
        if (RECORDED.contains(problem.type())) {
            keep(problem.type().slug(), "", request);
        } else if (problem.extras().get("episode") instanceof String run) {
            keep("engine-mismatch", ", run " + run, request);
        }
    }

    /** Keeps that a page's request came without its form's token. */
    void keepWithoutToken(RoutingContext request) {
        keep("csrf", "", request);
    }

    /** Once for a request, however often its refusal is written. */
    private void keep(String kind, String about, RoutingContext request) {
        if (request.get(KEPT) == null) {
            request.put(KEPT, kind);
            meters.counter("duban.refusals", "kind", kind).increment();
            Log.infof("refused: %s, request %s, %s %s, person %s%s", kind, ProblemResponses.requestId(request),
                    request.request().method(), UnknownAddresses.endpoint(request), person(request), about);
        }
    }

    /** The id under which the sign-in knows the caller, if he has come so far. */
    private static String person(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "unknown";
    }
}
