package org.duban.problem.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem in the form that its reader understands. */
@ApplicationScoped
class ProblemResponses {

    private static final String REQUEST_ID = "duban.request-id";
    /** What the sign-in answers to a script that has lost its session. */
    private static final int SESSION_LOST = 499;

    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final RefusalRecord record;

    ProblemResponses(ObjectMapper json, CurrentVertxRequest current, RefusalRecord record) {
        this.json = json;
        this.current = current;
        this.record = record;
    }

    RestResponse<Object> answer(DubanProblem problem, HttpHeaders headers, RoutingContext request) {
        record.keep(problem, request);
        Locale locale = Language.of(headers);
        return RestResponse.ResponseBuilder.<Object> create(problem.type().status())
                .entity(entity(problem, locale, request)).type(mediaType(request))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage()).build();
    }

    /** Ends a request that reached no endpoint, in a context of its own: the frame of a page asks who is reading. */
    @ActivateRequestContext
    void end(DubanProblem problem, RoutingContext request) {
        current.setCurrent(request);
        record.keep(problem, request);
        Locale locale = Language.of(request);
        String said;
        try {
            Object entity = entity(problem, locale, request);
            said = entity instanceof String page ? page : json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        request.response().setStatusCode(problem.type().status()).putHeader(HttpHeaders.CONTENT_TYPE, mediaType(request))
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage()).end(said);
    }

    /** No error leaves without words, whoever made it: a filter of the framework gives its number and nothing else. */
    @ServerResponseFilter
    void explain(ContainerResponseContext response, RoutingContext request) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            // Of all that gives a bare 400 only the framework's look at a form's token comes so far.
            boolean token = response.getStatus() == 400 && FormToken.isMissing(request);
            DubanProblem problem = token ? FormToken.missing() : ofStatus(response.getStatus());
            if (token) {
                record.keepWithoutToken(request);
            }
            record.keep(problem, request);
            response.setEntity(entity(problem, Language.of(request), request), null,
                    MediaType.valueOf(mediaType(request)));
        }
    }

    /** The problem that a bare status stands for, with what to do about it. */
    static DubanProblem ofStatus(int status) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(one -> one.status() == (status == SESSION_LOST ? 401 : status)).findFirst()
                .orElse(status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED);
        return switch (type) {
            case NOT_FOUND -> DubanProblem.notFound();
            case MALFORMED -> DubanProblem.of(type, "提交的内容无法读取，未作任何处理。请返回并刷新页面，重新填写后提交。",
                    "What was sent cannot be read, and nothing was done. Go back, reload the page and send it again.");
            case TOO_LARGE -> DubanProblem.of(type, "提交的内容过大，请减少内容或分次提交。",
                    "Too much was sent at once; send less, or in several goes.");
            case INTERNAL -> DubanProblem.of(type, "系统出现问题，操作未完成，请稍后重试或联系管理员。",
                    "Something failed inside Duban and nothing was done; try later or ask the administrator.");
            default -> DubanProblem.of(type, type.title().zh(), type.title().en());
        };
    }

    private static Object entity(DubanProblem problem, Locale locale, RoutingContext request) {
        ProblemDocument document = ProblemDocument.of(problem, locale, requestId(request));
        return isProgram(request) ? document : Templates.problem(document).setLocale(locale).render();
    }

    private static String mediaType(RoutingContext request) {
        return isProgram(request) ? ProblemDocument.MEDIA_TYPE : MediaType.TEXT_HTML + ";charset=UTF-8";
    }

    private static boolean isProgram(RoutingContext request) {
        return isApi(request) || isScript(request);
    }

    /** Judged by the address that the router and the sign-in judge too, however it was spelt. */
    static boolean isApi(RoutingContext request) {
        try {
            return request.normalizedPath().startsWith("/api/");
        } catch (IllegalArgumentException undecodable) {
            return request.request().path().startsWith("/api/");
        }
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
