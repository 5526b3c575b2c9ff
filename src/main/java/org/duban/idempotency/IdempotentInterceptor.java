package org.duban.idempotency;

import java.io.InputStream;
import java.util.Arrays;
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

    private Object remembered(InvocationContext call, String personId, String key) throws Exception {
        Optional<IdempotencyKeys.Answer> earlier = keys.take(personId, key, fingerprint(call));
        if (earlier.isPresent()) {
            throw new WebApplicationException(Response.status(earlier.get().status()).entity(earlier.get().body())
                    .type(MediaType.APPLICATION_JSON_TYPE).header("Idempotency-Replayed", "true").build());
        }
        Object result = call.proceed();
        int status = result instanceof Response response ? response.getStatus() : result == null ? 204 : 200;
        Object entity = result instanceof Response response ? response.getEntity() : result;
        keys.answered(personId, key, status, entity == null ? "" : json.writeValueAsString(entity));
        return result;
    }

    private String fingerprint(InvocationContext call) throws JsonProcessingException {
        Object[] told = Arrays.stream(call.getParameters())
                .filter(argument -> !(argument instanceof InputStream) && !(argument instanceof HttpHeaders)).toArray();
        return call.getMethod().getDeclaringClass().getName() + "#" + call.getMethod().getName()
                + json.writeValueAsString(told);
    }
}
