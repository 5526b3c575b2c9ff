package org.duban.security;

import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The tokens of a page's session, in the browser's cookies as the framework keeps them. Two things it does not ask: whether
 * the cookies belong together (one says who acts, another what he may), and whether the person has signed out since.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class SessionTokens implements TokenStateManager {

    /** Under this a request carries the id of its session; its cookies are empty when they are deleted. */
    private static final String SESSION = "duban.session";
    /** Reads only: the framework checks signature, issuer and age of what it is given. */
    private static final JwtConsumer READER = new JwtConsumerBuilder().setSkipAllValidators().setDisableRequireSignature()
            .setSkipSignatureVerification().build();

    private final DefaultTokenStateManager cookies;
    private final EndedSessions ended;
    private final String signOut;

    SessionTokens(DefaultTokenStateManager cookies, EndedSessions ended,
            @ConfigProperty(name = "quarkus.oidc.logout.path") String signOut) {
        this.cookies = cookies;
        this.ended = ended;
        this.signOut = signOut;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig tenant, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return cookies.createTokenState(request, tenant, tokens, context);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig tenant, String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return cookies.getTokens(request, tenant, state, context)
                .flatMap(tokens -> context.runBlocking(() -> required(tokens, request)));
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig tenant, String state,
            OidcRequestContext<Void> context) {
        Uni<Void> deleted = cookies.deleteTokens(request, tenant, state, context);
        String session = request.get(SESSION);
        // A session is taken from its cookies at each renewal too; it ends where its person leaves.
        if (session == null || !signOut.equals(request.normalizedPath())) {
            return deleted;
        }
        return context.runBlocking(() -> {
            ended.end(session);
            return null;
        }).chain(() -> deleted);
    }

    private AuthorizationCodeTokens required(AuthorizationCodeTokens tokens, RoutingContext request) {
        JwtClaims person = claims(tokens.getIdToken());
        if (!text(person, "sub").equals(text(claims(tokens.getAccessToken()), "sub"))) {
            throw new AuthenticationFailedException("the cookies are of two people");
        }
        String session = text(person, "sid");
        if (ended.isEnded(session, issued(person))) {
            throw new AuthenticationFailedException("the session has ended");
        }
        request.put(SESSION, session);
        return tokens;
    }

    private static JwtClaims claims(String token) {
        try {
            return READER.processToClaims(token);
        } catch (InvalidJwtException unreadable) {
            throw new AuthenticationFailedException(unreadable);
        }
    }

    private static String text(JwtClaims claims, String name) {
        String text = claims.getClaimValueAsString(name);
        if (text == null) {
            throw new AuthenticationFailedException("a token without " + name);
        }
        return text;
    }

    private static Instant issued(JwtClaims claims) {
        try {
            return Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis());
        } catch (MalformedClaimException unreadable) {
            throw new AuthenticationFailedException(unreadable);
        }
    }
}
