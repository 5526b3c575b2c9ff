package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class ClamdVirusScanTest {

    @Test
    void shouldTellWhatWasFound() throws IOException {
        try (ClamdProtocol clamd = new ClamdProtocol()) {
            assertThat(scan(clamd.port()).find(stream("x".repeat(100_000) + ClamdProtocol.SIGNATURE)))
                    .contains("Eicar-Test-Signature");
        }
    }

    @Test
    void shouldFindNothingInWhatIsClean() throws IOException {
        try (ClamdProtocol clamd = new ClamdProtocol()) {
            assertThat(scan(clamd.port()).find(stream("x".repeat(100_000)))).isEmpty();
            scan(clamd.port()).ping();
        }
    }

    @Test
    void shouldNotTakeSilenceOrAnErrorForClean() throws IOException {
        try (ClamdProtocol clamd = new ClamdProtocol()) {
            assertThatThrownBy(() -> scan(clamd.port()).find(stream(ClamdProtocol.TOO_MUCH)))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> scan(1).find(stream("x"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> scan(1).ping()).isInstanceOf(IOException.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ClamdVirusScan scan(int port) {
        return new ClamdVirusScan(new ConfigFixture(Path.of("unused"), "unused", List.of(), port));
    }
}
