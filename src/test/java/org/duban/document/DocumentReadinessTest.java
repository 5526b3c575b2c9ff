package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReadinessTest {

    private static final String KEY = "a".repeat(43) + "=";

    @TempDir
    Path folder;

    @Test
    void shouldBeReadyWithAFolderAndSayThatNobodyScans() {
        HealthCheckResponse answer = check(folder.resolve("new"), 0);

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow()).containsEntry("virusScan", "none");
    }

    @Test
    void shouldBeReadyWithAScannerThatAnswers() throws IOException {
        try (ClamdProtocol clamd = new ClamdProtocol()) {
            assertThat(check(folder, clamd.port()).getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void shouldNotBeReadyWithoutItsFolderOrItsScanner() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(check(file, 0).getStatus()).isEqualTo(Status.DOWN);
        assertThat(check(folder, 1).getStatus()).isEqualTo(Status.DOWN);
    }

    private static HealthCheckResponse check(Path folder, int clamdPort) {
        DocumentConfig config = new ConfigFixture(folder, KEY, List.of(), clamdPort);
        return new DocumentReadiness(new FolderFileStore(config, new FileKeys(config)), new ClamdVirusScan(config))
                .call();
    }
}
