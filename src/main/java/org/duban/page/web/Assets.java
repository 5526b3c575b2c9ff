package org.duban.page.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

import jakarta.enterprise.context.ApplicationScoped;

/** The style sheet and scripts that were packed with this release. */
@ApplicationScoped
class Assets {

    private static final List<String> FILES = List.of("duban.css", "duban.js", "fields.js", "htmx.min.js",
            "process-viewer.js");

    private final String version = checksum();

    String version() {
        return version;
    }

    private static String checksum() {
        CRC32 sum = new CRC32();
        ClassLoader packed = Thread.currentThread().getContextClassLoader();
        for (String file : FILES) {
            try (InputStream content = packed.getResourceAsStream("META-INF/resources/assets/" + file)) {
                if (content != null) {
                    sum.update(content.readAllBytes());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
