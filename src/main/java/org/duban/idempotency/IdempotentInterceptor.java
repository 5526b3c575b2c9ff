package org.duban.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.problem.DubanProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;

/** Wraps the operation; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

    static final String HEADER = "Idempotency-Key";

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    IdempotentInterceptor(IdempotencyKeys keys, ObjectMapper json, SecurityIdentity identity, HttpHeaders headers) {
        this.keys = keys;
        this.json = json;
        this.identity = identity;
        this.headers = headers;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) {
        Optional<String> key = Optional.ofNullable(headers.getHeaderString(HEADER)).map(String::strip);
        key.filter(value -> value.isEmpty() || value.length() > 100).ifPresent(value -> {
            throw DubanProblem.invalid(HEADER, "幂等键长度应为 1 至 100 个字符。", "The key has 1 to 100 characters.");
        });
        return Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> key.isPresent()
                && identity.getPrincipal() instanceof JsonWebToken token
                        ? remembered(call, token.getSubject(), key.get())
                        : call.proceed()));
    }

    @Nullable
    private Object remembered(InvocationContext call, String personId, String key) throws Exception {
        Optional<IdempotencyKeys.Answer> earlier = keys.take(personId, key, fingerprint(call));
        if (earlier.isPresent()) {
            throw new WebApplicationException(replayed(earlier.get()));
        }
        Object result = call.proceed();
        keys.answered(personId, key, answer(result));
        return result;
    }

    private IdempotencyKeys.Answer answer(@Nullable Object result) throws JsonProcessingException {
        if (result instanceof Response response) {
            return new IdempotencyKeys.Answer(response.getStatus(), Optional.ofNullable(response.getLocation()),
                    body(response.getEntity()));
        }
        return new IdempotencyKeys.Answer(result == null ? 204 : 200, Optional.empty(), body(result));
    }

    private String body(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? "" : json.writeValueAsString(entity);
    }

    private static Response replayed(IdempotencyKeys.Answer first) {
        Response.ResponseBuilder answer = Response.status(first.status()).header("Idempotency-Replayed", "true");
        first.location().ifPresent(answer::location);
        return (first.body().isEmpty() ? answer
                : answer.entity(first.body()).type(MediaType.APPLICATION_JSON_TYPE)).build();
    }

    private String fingerprint(InvocationContext call) throws JsonProcessingException {
        Object[] told = Arrays.stream(call.getParameters())
                .filter(argument -> !(argument instanceof InputStream) && !(argument instanceof HttpHeaders))
                .map(argument -> argument instanceof FileUpload upload ? content(upload) : argument).toArray();
        return call.getMethod().getDeclaringClass().getName() + "#" + call.getMethod().getName()
                + json.writeValueAsString(told);
    }

    /** Sent again, the same file lies under another name of the server's. */
    private static List<String> content(FileUpload upload) {
        try (InputStream bytes = Files.newInputStream(upload.uploadedFile())) {
            return List.of(upload.fileName(), IdempotencyKeys.sha256(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
