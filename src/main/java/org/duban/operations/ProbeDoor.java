package org.duban.operations;

import java.net.InetSocketAddress;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.duban.security.StartCheck;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * In production health, metrics and the API's description answer only callers from the operator's own networks, told by
 * the address of the connection; to everybody else they do not exist. What a proxy passes on comes from the proxy's
 * address whoever asked, so it is never answered.
 */
@ApplicationScoped
class ProbeDoor implements StartCheck, HttpServerOptionsCustomizer {

    private static final int BEFORE_EVERYTHING = 1000;
    /** fc00::/7 is the widest network that is not the public's. */
    private static final int WIDEST_PRIVATE_PREFIX = 7;

    private static final List<String> MARKS_OF_A_PROXY = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP");

    private final List<IpSubnetFilterRule> callers;
    private final OperationsConfig config;

    ProbeDoor(OperationsConfig config) {
        this.config = config;
        this.callers = config.probeCallers().stream().map(ProbeDoor::rule).toList();
    }

    void register(@Observes Filters filters) {
        if (ConfigUtils.isProfileActive("prod")) {
            filters.register(this::check, BEFORE_EVERYTHING);
        }
    }

    /**
     * A proxy that passes an upgrade to HTTP/2 on would then carry requests without its mark and from its own address.
     */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public List<String> objections() {
        return config.probeCallers().stream().filter(network -> prefix(network) < WIDEST_PRIVATE_PREFIX)
                .map(network -> "duban.operations.probe-callers opens health and metrics to strangers: " + network)
                .toList();
    }

    /** Whether a connection from this address may ask. */
    boolean admits(String address) {
        InetSocketAddress caller = new InetSocketAddress(address, 0);
        return callers.stream().anyMatch(rule -> rule.matches(caller));
    }

    /** Ends a request for what is behind the door as not found unless it may ask, and lets any other pass. */
    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.normalizedPath().startsWith("/q/")
                && (isPassedOn(request) || !admits(request.connection().remoteAddress().hostAddress()))) {
            context.response().setStatusCode(404).end();
        } else {
            context.next();
        }
    }

    private static boolean isPassedOn(HttpServerRequest request) {
        return MARKS_OF_A_PROXY.stream().anyMatch(request.headers()::contains);
    }

    private static IpSubnetFilterRule rule(String network) {
        return new IpSubnetFilterRule(network.substring(0, network.indexOf('/')), prefix(network),
                IpFilterRuleType.ACCEPT);
    }

    private static int prefix(String network) {
        return Integer.parseInt(network.substring(network.indexOf('/') + 1));
    }
}
