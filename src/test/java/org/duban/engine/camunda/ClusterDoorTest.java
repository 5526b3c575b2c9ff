package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.duban.gateway.GatewayStub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What the owner of a cluster is told before his cluster is checked. */
class ClusterDoorTest {

    private static GatewayStub stub;

    @BeforeAll
    static void open() {
        stub = GatewayStub.inMemory(0);
    }

    @AfterAll
    static void close() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            check-engine                            | wants the address of a gateway
            check-engine camunda.example            | 'camunda.example' is no address of the form HOST:PORT
            check-engine https://camunda.example:1  | 'https://camunda.example:1' is no address of the form HOST:PORT
            check-engine camunda.example:65536      | 'camunda.example:65536' is no address of the form HOST:PORT
            check-engine camunda.example:1 --tls    | use: ./duban check-engine HOST:PORT""")
    void shouldSayHowItIsAskedForBeforeAnythingBegins(String words, String answer) throws Exception {
        Process launcher = new ProcessBuilder(List.of(("./duban " + words).split(" ")))
                .redirectErrorStream(true).start();
        assertThat(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains(answer);
        assertThat(launcher.waitFor()).isEqualTo(1);
    }

    @Test
    void shouldObjectToNothingWhereAClusterAnswers() {
        assertThat(objection("http", stub.address().getPort(), Map.of())).isEmpty();
    }

    @Test
    void shouldSayThatNobodyListens() throws IOException {
        assertThat(objection("http", freePort(), Map.of())).get().asString().contains("nobody listens at 127.0.0.1:");
    }

    @Test
    void shouldSayThatNobodyListensAtANameThatNobodyHas() {
        assertThat(objection(Map.of("duban.engine.address", "https://cluster.invalid:26500"))).get().asString()
                .contains("nobody listens at cluster.invalid:26500");
    }

    @Test
    void shouldSayThatTlsIsRefused() {
        assertThat(objection("https", stub.address().getPort(), Map.of())).get().asString().contains("no TLS with",
                "--plaintext");
    }

    @Test
    void shouldSayWhatAnswersInsteadOfAGateway() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.start();
        try {
            assertThat(objection("http", web.getAddress().getPort(), Map.of())).get().asString()
                    .contains("does not answer as the gateway");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void shouldSayThatCredentialsAreAskedForOrRefused() throws IOException {
        HttpServer tokens = tokens(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}");
        Server gateway = NettyServerBuilder.forPort(0).addService(new Guarded()).build().start();
        try {
            assertThat(objection("http", gateway.getPort(), Map.of())).get().asString().contains("asks for credentials");
            assertThat(objection("http", gateway.getPort(), credentials(tokens))).get().asString()
                    .contains("refuses the credentials");
        } finally {
            tokens.stop(0);
            gateway.shutdownNow();
        }
    }

    @Test
    void shouldSayThatNoTokenIsGiven() throws IOException {
        HttpServer tokens = tokens(401, "{\"error\":\"invalid_client\"}");
        try {
            assertThat(objection("http", stub.address().getPort(), credentials(tokens))).get().asString()
                    .contains("refuses the credentials", "401");
        } finally {
            tokens.stop(0);
        }
    }

    /** A gateway that lets nobody in. */
    private static class Guarded extends GatewayGrpc.GatewayImplBase {

        @Override
        public void topology(TopologyRequest request, StreamObserver<TopologyResponse> to) {
            to.onError(Status.UNAUTHENTICATED.withDescription("who are you").asRuntimeException());
        }
    }

    private static Map<String, String> credentials(HttpServer tokens) {
        return Map.of("duban.engine.credentials.client-id", "duban", "duban.engine.credentials.client-secret", "wrong",
                "duban.engine.credentials.token-url", "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token",
                "duban.engine.credentials.audience", "check-" + tokens.getAddress().getPort());
    }

    private static HttpServer tokens(int status, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/token", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Optional<String> objection(String scheme, int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("duban.engine.address", scheme + "://127.0.0.1:" + port);
        return objection(settings);
    }

    private static Optional<String> objection(Map<String, String> settings) {
        return ClusterDoor.objection(new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(EngineConfig.class).withSources(new PropertiesConfigSource(settings, "owner", 100)).build()
                .getConfigMapping(EngineConfig.class));
    }
}
