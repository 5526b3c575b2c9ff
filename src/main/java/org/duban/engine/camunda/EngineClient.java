package org.duban.engine.camunda;

import java.time.Duration;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.duban.engine.camunda.EngineConfig.Credentials;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;

/** Makes the client of the engine; it connects with the first command, so that an engine that is away stops nobody. */
@ApplicationScoped
class EngineClient {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Produces
    @Singleton
    CamundaClient client(EngineConfig config) {
        return builder(config).build();
    }

    /** The client as the settings describe it. */
    static CamundaClientBuilder builder(EngineConfig config) {
        CamundaClientBuilder builder = CamundaClient.newClientBuilder().applyEnvironmentVariableOverrides(false)
                .preferRestOverGrpc(false).grpcAddress(config.address())
                .defaultRequestTimeout(config.requestTimeout()).useDefaultRetryPolicy(false)
                .defaultJobTimeout(config.jobTimeout()).defaultJobWorkerName("duban")
                .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true);
        config.caCertificate().ifPresent(path -> builder.caCertificatePath(path.toString()));
        config.credentials().ifPresent(own -> builder.credentialsProvider(credentials(own, own.audience())));
        return builder;
    }

    /** Tokens for Duban's own client at the gateway or at another part of Camunda. */
    static CredentialsProvider credentials(Credentials own, String audience) {
        return new OAuthCredentialsProviderBuilder().applyEnvironmentOverrides(false).clientId(own.clientId())
                .clientSecret(own.clientSecret()).authorizationServerUrl(own.tokenUrl()).audience(audience).build();
    }

    /**
     * The client closes every worker a second time, and a worker that was closed before its stream opened never gives its
     * lock back: nobody may wait for that without an end.
     */
    void close(@Disposes CamundaClient client) throws InterruptedException {
        Thread.ofPlatform().daemon().name("engine-client-close").start(client::close).join(PATIENCE);
    }
}
