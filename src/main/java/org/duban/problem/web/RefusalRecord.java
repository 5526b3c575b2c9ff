package org.duban.problem.web;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps a line and a count of the refusals by which an attack or a damage shows. The line says nothing of a person: not
 * the address, in which anything may stand, and no text; its id leads from what the person was told.
 */
@ApplicationScoped
class RefusalRecord {

    private static final String KEPT = "duban.refusal-kept";

    private final MeterRegistry meters;

    RefusalRecord(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Keeps what matters of this refusal. */
    void keep(DubanProblem problem, RoutingContext request) {
        if (problem.type() == ProblemType.UNAUTHENTICATED || problem.type() == ProblemType.FORBIDDEN) {
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
            Log.infof("refused: %s, request %s, %s%s", kind, ProblemResponses.requestId(request), request.request().method(),
                    about);
        }
    }
}
