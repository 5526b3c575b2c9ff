package org.duban.document;

/** A file whose content was checked and lies in the store, and that no row names yet. */
public record ReceivedFile(String name, FileKind kind, long size, String sha256, String keyId, boolean scanned) {
}
