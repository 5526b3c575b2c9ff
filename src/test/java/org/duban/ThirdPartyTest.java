package org.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of what Duban is built with: a licence that nobody accepted fails the build. */
class ThirdPartyTest {

    private static final Path TOOL = Path.of("src/main/licences/third-party.mjs");
    private static final Path ACCEPTED = Path.of("src/main/licences/accepted.json");

    @TempDir
    private Path folder;

    @Test
    void shouldListEveryWorkWithItsLicenceWhenAllAreAccepted() throws Exception {
        // given
        maven("org.a:alpha 1.0 compile|The Apache Software License, Version 2.0",
                "org.b:beta 2.0 test|Some Terms|EPL 2.0");
        npm("\"node_modules/gamma\": {\"version\": \"3.0\", \"license\": \"MIT AND OFL-1.1\"}");

        // when
        Outcome outcome = run();

        // then
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(Files.readString(list())).contains("from Maven (1)\n\n  org.a:alpha 1.0: Apache-2.0\n",
                "from npm (1)\n\n  gamma 3.0: MIT and OFL-1.1\n", "from Maven (1)\n\n  org.b:beta 2.0: EPL-2.0\n");
    }

    @Test
    void shouldFailWhenALicenceIsNotAccepted() throws Exception {
        // given
        maven("org.a:alpha 1.0 compile|Apache-2.0", "io.camunda:camunda-zeebe 8.6.0 compile|Camunda License 1.0",
                "org.c:none 1.0 test|Unknown license");
        npm("\"node_modules/delta\": {\"version\": \"1.0\", \"license\": \"MIT AND Elastic-2.0\"}");

        // when
        Outcome outcome = run();

        // then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said().lines().skip(1)).containsExactly("[ERROR] io.camunda:camunda-zeebe: Camunda License 1.0",
                "[ERROR] org.c:none: Unknown license", "[ERROR] delta: MIT AND Elastic-2.0");
        assertThat(list()).doesNotExist();
    }

    @Test
    void shouldNameTheDiagramViewerWithItsReasonUntilItsTermsChange() throws Exception {
        // given
        maven("org.a:alpha 1.0 compile|Apache-2.0");
        npm("\"node_modules/bpmn-js\": {\"version\": \"18.0\", \"license\": \"SEE LICENSE IN LICENSE\"}");

        // when, then
        assertThat(run().code()).isZero();
        assertThat(Files.readString(list())).contains("bpmn-js 18.0: bpmn.io licence (the terms of MIT, and the");

        // given
        npm("\"node_modules/bpmn-js\": {\"version\": \"19.0\", \"license\": \"Camunda-1.0\"}");

        // when, then
        assertThat(run().said()).contains("[ERROR] bpmn-js: Camunda-1.0");
    }

    private void maven(String... lines) throws IOException {
        Files.write(folder.resolve("maven.txt"), List.of(lines));
    }

    private void npm(String entries) throws IOException {
        Files.writeString(folder.resolve("package-lock.json"),
                "{\"packages\": {\"\": {\"name\": \"root\"}, " + entries + "}}");
    }

    private Path list() {
        return folder.resolve("out/THIRD-PARTY.txt");
    }

    private Outcome run() throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", TOOL.toString(), folder.resolve("maven.txt").toString(),
                folder.resolve("package-lock.json").toString(), ACCEPTED.toString(), list().toString())
                .redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(node.waitFor(), said);
    }

    private record Outcome(int code, String said) {
    }
}
