package org.duban.problem.web;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.shared.Causes;
import org.duban.shared.DatabaseAway;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/** Turns whatever stops a request into one problem; nothing of an exception's own text reaches the reader. */
class ProblemMapper {

    private final ProblemResponses responses;

    ProblemMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(DubanProblem problem, HttpHeaders headers, RoutingContext request) {
        return responses.answer(problem, headers, request);
    }

    @ServerExceptionMapper
    RestResponse<Object> invalid(ConstraintViolationException failure, HttpHeaders headers, RoutingContext request) {
        List<DubanProblem.Violation> violations = failure.getConstraintViolations().stream()
                .map(one -> new DubanProblem.Violation(field(one), Messages.of(one)))
                .sorted(Comparator.comparing(DubanProblem.Violation::field, FieldOrder.BY_PLACE)).toList();
        return responses.answer(DubanProblem.invalid(violations), headers, request);
    }

    @ServerExceptionMapper(OptimisticLockException.class)
    RestResponse<Object> stale(Exception failure, HttpHeaders headers, RoutingContext request) {
        Log.debugf("lost update refused: %s", failure.getMessage());
        return responses.answer(DubanProblem.of(ProblemType.STALE_VERSION, "内容刚被他人修改，请刷新后再试。",
                "Somebody changed this meanwhile; reload and try again."), headers, request);
    }

    @ServerExceptionMapper
    Uni<RestResponse<Object>> forbidden(ForbiddenException failure, HttpHeaders headers, RoutingContext request,
            ResourceInfo asked) {
        DubanProblem refusal = DubanProblem.of(ProblemType.FORBIDDEN, "您的角色无权使用此功能。",
                "Your role may not use this.");
        DubanProblem problem = roles(asked).map(refusal::opener).orElse(refusal);
        // Roles are checked on the event loop; the page around the refusal reads who is signed in.
        return Uni.createFrom().item(() -> responses.answer(problem, headers, request))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    /** The roles that may use what was asked for. */
    private static Optional<String> roles(ResourceInfo asked) {
        if (asked.getResourceMethod() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(asked.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(asked.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(allowed -> String.join(", ", allowed.value()));
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    Uni<Response> unauthenticated(SecurityException failure, HttpHeaders headers, RoutingContext request) {
        if (ProblemResponses.isApi(request)) {
            return Uni.createFrom().item(responses.answer(DubanProblem.of(ProblemType.UNAUTHENTICATED,
                    "请先登录，或访问令牌已失效。", "Sign in first; or the token is no longer good."), headers, request)
                    .toResponse());
        }
        return request.<HttpAuthenticator> get(HttpAuthenticator.class.getName()).getChallenge(request)
                .map(challenge -> Response.status(challenge.status)
                        .header(challenge.headerName.toString(), challenge.headerContent).build());
    }

    @ServerExceptionMapper
    RestResponse<Object> web(WebApplicationException failure, HttpHeaders headers, RoutingContext request) {
        // An answer that was made elsewhere and is no error: such as the first one, given again to a repeat.
        if (failure.getResponse().hasEntity() || failure.getResponse().getStatus() < 400) {
            return RestResponse.ResponseBuilder.<Object> create(failure.getResponse().getStatus())
                    .entity(failure.getResponse().getEntity()).type(failure.getResponse().getMediaType())
                    .replaceAll(failure.getResponse().getHeaders()).build();
        }
        DubanProblem problem = Causes.of(failure).filter(DubanProblem.class::isInstance).map(DubanProblem.class::cast)
                .findFirst().or(() -> wrongParameter(failure, request))
                .orElseGet(() -> ProblemResponses.ofStatus(failure.getResponse().getStatus()));
        return responses.answer(problem, headers, request);
    }

    /** The framework says "not found" of a filter that it cannot read; the cause quotes what it could not. */
    private static Optional<DubanProblem> wrongParameter(WebApplicationException failure, RoutingContext request) {
        String said = failure.getCause() == null ? "" : String.valueOf(failure.getCause().getMessage());
        return request.queryParams().entries().stream()
                .filter(one -> !one.getValue().isEmpty() && said.contains(one.getValue())).findFirst()
                .map(one -> DubanProblem.invalid(one.getKey(), "查询参数格式不正确。", "This parameter cannot be read."));
    }

    /** The two of Jackson's are named beside their parent because the framework has mappers of its own for them. */
    @ServerExceptionMapper({ Exception.class, InvalidDefinitionException.class, MismatchedInputException.class })
    RestResponse<Object> failed(Exception failure, HttpHeaders headers, RoutingContext request) {
        if (DatabaseAway.causes(failure)) {
            Log.warnf("request %s: the database is away: %s", ProblemResponses.requestId(request), failure.getMessage());
            return responses.answer(DubanProblem.of(ProblemType.UNAVAILABLE, "数据库暂时无法访问，操作未完成，请稍后重试。",
                    "The database is away and nothing was done; try again in a moment."), headers, request);
        }
        if (LostRaces.isLockWait(failure)) {
            Log.warnf("request %s waited too long for a lock", ProblemResponses.requestId(request));
            return responses.answer(DubanProblem.of(ProblemType.UNAVAILABLE, "所办事项正由他人办理，本次操作未完成，请稍后重试。",
                    "Somebody else acts in this matter and nothing was done; try again in a moment."), headers, request);
        }
        if (LostRaces.isStale(failure)) {
            return stale(failure, headers, request);
        }
        if (HangUps.causes(failure)) {
            // Nobody hears the answer, and nobody here can do anything about it.
            Log.debugf("request %s: its sender hung up", ProblemResponses.requestId(request));
            return responses.answer(ProblemResponses.ofStatus(400), headers, request);
        }
        if (hasUnreadableMediaType(request)) {
            return responses.answer(DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, "Content-Type 无法识别。",
                    "The Content-Type cannot be read."), headers, request);
        }
        if (RequestReading.isUnderWay(request)) {
            Log.debugf(failure, "request %s cannot be read", ProblemResponses.requestId(request));
            return responses.answer(ProblemResponses.ofStatus(400), headers, request);
        }
        DubanProblem problem = ProblemResponses.ofStatus(500);
        Log.errorf(failure, "request %s failed", ProblemResponses.requestId(request));
        return responses.answer(problem, headers, request);
    }

    /** The framework fails on such a header in the middle of its own work. */
    private static boolean hasUnreadableMediaType(RoutingContext request) {
        String sent = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            String charset = sent == null ? null : MediaType.valueOf(sent).getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset != null && !Charset.isSupported(charset);
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static String field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                names.add(String.valueOf(node.getIndex()));
            } else if (node.getName() != null) {
                names.add(node.getIndex() == null ? node.getName() : node.getIndex() + "." + node.getName());
            }
        }
        return String.join(".", names.size() > 2 ? names.subList(2, names.size()) : names);
    }

    /** The bilingual sentence of a constraint: its message holds both, divided by a bar. */
    private static final class Messages {

        static Text of(ConstraintViolation<?> violation) {
            String[] both = violation.getMessage().split("\\|", 2);
            return new Text(both[0].strip(), both[both.length - 1].strip());
        }
    }
}
