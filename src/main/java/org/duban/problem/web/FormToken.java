package org.duban.problem.web;

import java.util.Set;

import jakarta.inject.Singleton;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

import io.vertx.ext.web.RoutingContext;

/**
 * A page changes nothing without its form's token. The framework asks for it only where a form is said to come, because
 * the API, which no cookie opens, goes through the same filter.
 */
@Singleton
public class FormToken {

    /** After the framework's own, which stands in the middle: those that wait for the form are called the last one first. */
    private static final int LATE = 1000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** What the framework notes of a request whose token it has found right. */
    private static final String VERIFIED = "csrf_token_verified";

    private final RefusalRecord record;

    FormToken(RefusalRecord record) {
        this.record = record;
    }

    /** Refuses what came without. */
    @ServerRequestFilter(priority = LATE)
    @WithFormRead
    public void require(RoutingContext request) {
        if (isMissing(request)) {
            record.keepWithoutToken(request);
            throw missing();
        }
    }

    /** Whether a page's request came without its token. */
    static boolean isMissing(RoutingContext request) {
        return !SAFE.contains(request.request().method().name()) && !ProblemResponses.isApi(request)
                && request.get(VERIFIED) == null;
    }

    /** What is said of it. */
    static DubanProblem missing() {
        return DubanProblem.of(ProblemType.MALFORMED, "页面的校验码缺失或已失效，未作任何处理。请返回并刷新页面后再提交。",
                "The page's token is missing or no longer good, and nothing was done. Go back, reload the page and send it again.");
    }
}
