package org.duban.document;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;

/** What an operator could say: a folder, keys, and a scanner unless its port is 0. */
record ConfigFixture(Path filesDir, String filesKey, List<String> retired, int clamdPort) implements DocumentConfig {

    @Override
    public Optional<List<String>> retiredFilesKeys() {
        return retired.isEmpty() ? Optional.empty() : Optional.of(retired);
    }

    @Override
    public MemorySize maxFileSize() {
        return new MemorySize(BigInteger.valueOf(4096));
    }

    @Override
    public MemorySize maxVideoSize() {
        return new MemorySize(BigInteger.valueOf(8192));
    }

    @Override
    public int uploadsAtOnce() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int uploadsPerMinute() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String pdfInterval() {
        return "off";
    }

    @Override
    public boolean makesPdfs() {
        return true;
    }

    @Override
    public Duration pdfLease() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Clamd clamd() {
        return new Clamd() {
            @Override
            public Optional<String> host() {
                return clamdPort == 0 ? Optional.empty() : Optional.of("127.0.0.1");
            }

            @Override
            public int port() {
                return clamdPort;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }
        };
    }
}
