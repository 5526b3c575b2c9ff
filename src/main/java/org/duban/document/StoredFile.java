package org.duban.document;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A file of a case, or one that waits to become part of one.
 *
 * @param size bytes
 * @param scanned whether a virus scanner saw it
 * @param personId who sent it; empty for what Duban made
 * @param audience the organisations that may read it beside the case's authority
 */
public record StoredFile(long id, String name, FileKind kind, long size, String sha256, String keyId, boolean scanned,
        Optional<String> personId, Optional<Long> organisationId, Instant receivedAt, Optional<Long> dossierId,
        Set<Long> audience) {
}
