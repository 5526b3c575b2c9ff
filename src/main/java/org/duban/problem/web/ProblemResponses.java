package org.duban.problem.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.problem.DubanProblem;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem in the form that its reader understands. */
@ApplicationScoped
class ProblemResponses {

    private static final String REQUEST_ID = "duban.request-id";

    RestResponse<Object> answer(DubanProblem problem, HttpHeaders headers, RoutingContext request) {
        Locale locale = Language.of(headers);
        ProblemDocument document = ProblemDocument.of(problem, locale, requestId(request));
        if (isApi(request) || isScript(request)) {
            return RestResponse.ResponseBuilder.<Object> create(problem.type().status()).entity(document)
                    .type(ProblemDocument.MEDIA_TYPE).header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                    .build();
        }
        String page = Templates.problem(document).setLocale(locale).render();
        return RestResponse.ResponseBuilder.<Object> create(problem.type().status()).entity(page)
                .type(MediaType.TEXT_HTML_TYPE).header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage()).build();
    }

    static boolean isApi(RoutingContext request) {
        return request.normalizedPath().startsWith("/api/");
    }

    /** Whether a script of a page asks, which shows the problem in its own place. */
    private static boolean isScript(RoutingContext request) {
        return "JavaScript".equals(request.request().getHeader("X-Requested-With"));
    }

    /** The id under which the log knows this request. */
    static String requestId(RoutingContext request) {
        String id = request.get(REQUEST_ID);
        if (id == null) {
            id = UUID.randomUUID().toString();
            request.put(REQUEST_ID, id);
        }
        return id;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(ProblemDocument problem);
    }
}
