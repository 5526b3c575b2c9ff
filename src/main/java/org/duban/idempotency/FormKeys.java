package org.duban.idempotency;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the pages' forms. A browser without scripts sends no header of ours, so each form carries its key in a field
 * and it counts as if it had come in the header: a second click, or the same form sent again, gets the first answer.
 */
@Named("formKeys")
@ApplicationScoped
public class FormKeys {

    private static final String FIELD = "idempotency-key";

    /** The field's name. */
    public String field() {
        return FIELD;
    }

    /** A key that no form had before. */
    public String next() {
        return UUID.randomUUID().toString();
    }

    /** Puts the key of a form where the key of every other request is. */
    @ServerRequestFilter
    @WithFormRead
    public void lift(ResteasyReactiveContainerRequestContext request) {
        if (isForm(request.getMediaType()) && request.getHeaderString(IdempotentInterceptor.HEADER) == null
                && ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormParameter(FIELD, true,
                        false) instanceof String key) {
            request.getHeaders().putSingle(IdempotentInterceptor.HEADER, key);
        }
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null && (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type));
    }
}
