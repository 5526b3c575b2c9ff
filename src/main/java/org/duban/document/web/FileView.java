package org.duban.document.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.duban.document.StoredFile;

/**
 * A file as the API shows it.
 *
 * @param hash SHA-256 of the content
 * @param size bytes
 */
public record FileView(String id, String name, String type, long size, String hash, OffsetDateTime receivedAt) {

    static FileView of(StoredFile file) {
        return new FileView(String.valueOf(file.id()), file.name(), file.kind().mediaType(), file.size(), file.sha256(),
                file.receivedAt().atOffset(ZoneOffset.ofHours(8)));
    }
}
