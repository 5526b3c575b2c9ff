package org.duban.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A content that must turn out to be the one it is named after: at its end the hash is compared. */
final class ProvenInputStream extends FilterInputStream {

    private final MessageDigest digest = Hashes.digest();
    private final String sha256;
    private boolean proven;

    ProvenInputStream(InputStream content, String sha256) {
        super(content);
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
        } else if (read < 0 && !proven) {
            proven = true;
            if (!Hashes.hex(digest).equals(sha256)) {
                throw new IOException("the content is not the one named " + sha256);
            }
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
