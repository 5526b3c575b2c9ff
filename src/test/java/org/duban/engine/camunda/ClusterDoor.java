package org.duban.engine.camunda;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Asks a cluster who it is, before anything is begun in it; where it does not answer, a sentence says what to look at. */
public final class ClusterDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ClusterDoor() {
    }

    /** Ends with 1 where nobody opens; the settings are those of Duban, from the environment. */
    public static void main(String... none) {
        EngineConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .addDefaultSources().withMapping(EngineConfig.class).withMappingIgnore("duban.engine.**").build()
                .getConfigMapping(EngineConfig.class);
        Optional<String> objection = objection(config);
        objection.ifPresent(why -> {
            System.err.println("duban: " + why);
            System.exit(1);
        });
    }

    /** Why the cluster cannot be checked; empty where it answers. */
    static Optional<String> objection(EngineConfig config) {
        try (CamundaClient client = EngineClient.builder(config).build()) {
            client.newTopologyRequest().requestTimeout(PATIENCE).send().join();
            return Optional.empty();
        } catch (ClientException refused) {
            return Optional.of(why(config, refused));
        }
    }

    private static String why(EngineConfig config, ClientException refused) {
        String gateway = config.address().getAuthority();
        if (isBecauseOf(refused, SSLException.class)) {
            return "no TLS with " + gateway + " (" + root(refused).getMessage() + "): name the authority that signed its"
                    + " certificate in DUBAN_ENGINE_CA_CERTIFICATE, or say --plaintext to a cluster without TLS";
        }
        if (isAboutCredentials(refused)) {
            return gateway + (config.credentials().isPresent() ? " refuses the credentials" : " asks for credentials") + " ("
                    + root(refused).getMessage() + "): see DUBAN_ENGINE_CREDENTIALS_CLIENT_ID, _CLIENT_SECRET, _TOKEN_URL"
                    + " and _AUDIENCE";
        }
        if (isBecauseOf(refused, ConnectException.class) || isBecauseOf(refused, UnknownHostException.class)
                || isBecauseOf(refused, UnresolvedAddressException.class)) {
            return "nobody listens at " + gateway + " (" + root(refused).getMessage() + ")";
        }
        return gateway + " does not answer as the gateway of a Camunda 8 cluster (" + root(refused).getMessage()
                + "); one that speaks TLS wants no --plaintext";
    }

    /** The gateway's refusal, or that of whoever gives the tokens, which comes with the status of a call that never left. */
    private static boolean isAboutCredentials(ClientException refused) {
        return refused instanceof ClientStatusException status && switch (status.getStatusCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> true;
            default -> causes(refused).anyMatch(one -> String.valueOf(one.getMessage()).contains("access token"));
        };
    }

    private static boolean isBecauseOf(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElseThrow();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, one -> one.getCause());
    }
}
