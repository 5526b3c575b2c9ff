package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.camunda.client.CamundaClient;

/** The stub as a process of its own, with its tables in a file. */
class GatewayProcessTest {

    @Test
    void shouldServeTheClientAndMakeTroubleWhenToldTo(@TempDir Path folder) throws IOException, InterruptedException {
        // given
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), GatewayProcess.class.getName(), "0", "0",
                "jdbc:h2:" + folder.resolve("gateway")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader says = process.inputReader()) {
            Matcher addresses = Pattern.compile("gateway at (\\S+), tasklist and control at (\\S+)")
                    .matcher(says.readLine());
            assertThat(addresses.matches()).isTrue();
            try (CamundaClient client = CamundaClient.newClientBuilder().applyEnvironmentVariableOverrides(false)
                    .preferRestOverGrpc(false).grpcAddress(URI.create(addresses.group(1))).build()) {
                URI control = URI.create(addresses.group(2));

                // when
                client.newDeployResourceCommand().addResourceBytes(GatewayClient.errand("errand"), "errand.bpmn")
                        .send().join();

                // then
                assertThat(client.newTopologyRequest().send().join().getGatewayVersion()).isEqualTo("8.6.0");
                assertThat(post(control, "/control/next?kind=refuse&what=publish&times=2")).isEqualTo(204);
                assertThat(post(control, "/control/delay?type=errand.record&by=PT1S")).isEqualTo(204);
                assertThat(post(control, "/control/assign?job=5&login=zhang")).isEqualTo(204);
                assertThat(post(control, "/control/none")).isEqualTo(204);
                assertThat(post(control, "/control/forget")).isEqualTo(204);
                assertThat(post(control, "/control/away")).isEqualTo(204);
                assertThat(post(control, "/control/back")).isEqualTo(204);
                assertThat(post(control, "/control/unknown")).isEqualTo(400);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static int post(URI control, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(control.resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
