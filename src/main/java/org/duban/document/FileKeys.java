package org.duban.document;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

/** The keys of the file store: each has an id that follows from it, which stands beside what lies under it. */
@ApplicationScoped
class FileKeys {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 16;

    private final String present;
    private final Map<String, StreamingAead> ciphers;

    FileKeys(DocumentConfig config) {
        this.present = id(decoded(config.filesKey()));
        this.ciphers = Stream.concat(Stream.of(config.filesKey()),
                config.retiredFilesKeys().stream().flatMap(List::stream)).map(FileKeys::decoded)
                .collect(Collectors.toMap(FileKeys::id, FileKeys::cipher, (one, same) -> one));
    }

    /** The key under which new files are closed. */
    String present() {
        return present;
    }

    /** AES-256-GCM in segments, so that a video is never in memory as a whole. */
    StreamingAead cipher(String keyId) {
        StreamingAead cipher = ciphers.get(keyId);
        if (cipher == null) {
            throw new IllegalStateException("no key " + keyId + ": add it to duban.document.retired-files-keys");
        }
        return cipher;
    }

    private static byte[] decoded(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("duban.document.files-key must be 32 bytes in Base64");
        }
        return bytes;
    }

    private static String id(byte[] key) {
        return Hashes.sha256(key).substring(0, 16);
    }

    private static StreamingAead cipher(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
