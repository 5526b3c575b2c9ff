package org.duban.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator says about files and documents. */
@ConfigMapping(prefix = "duban.document")
public interface DocumentConfig {

    /** The folder in which the encrypted files lie. */
    Path filesDir();

    /** The key under which new files are encrypted: 32 bytes in Base64. */
    String filesKey();

    /** Earlier keys under which files still lie; they open files and close none. */
    Optional<List<String>> retiredFilesKeys();

    /** The largest photo, scan or table. */
    @WithDefault("20M")
    MemorySize maxFileSize();

    /** The largest video of a site visit. */
    @WithDefault("200M")
    MemorySize maxVideoSize();

    /** How many files one person may send without a break, at this replica. */
    @WithDefault("100")
    int uploadsAtOnce();

    /** How many more he may send every minute. */
    @WithDefault("60")
    int uploadsPerMinute();

    /** How often documents without a PDF are looked for, beside the call that follows every issue. */
    @WithDefault("10s")
    String pdfInterval();

    /** Whether this replica makes PDFs; one that serves people only leaves them to the others. */
    @WithDefault("true")
    boolean makesPdfs();

    /** How long one making of a PDF may take before somebody else tries. */
    @WithDefault("PT1M")
    Duration pdfLease();

    /** The virus scanner; files are taken unscanned, and marked so, while no host is named. */
    Clamd clamd();

    /** ClamAV's daemon. */
    interface Clamd {

        /** Its host. */
        Optional<String> host();

        /** Its port. */
        @WithDefault("3310")
        int port();

        /** How long it may stay silent. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
