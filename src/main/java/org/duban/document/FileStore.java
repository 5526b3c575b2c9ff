package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** Where the contents of files lie, encrypted and named by their hash. */
interface FileStore {

    /** Takes a content that is not yet part of the store; close it without {@link Incoming#keep} to drop it. */
    Incoming receive(InputStream content, long maxBytes) throws IOException;

    /** The content as it was received; reading it to the end proves that it is unchanged. */
    InputStream open(String sha256, String keyId) throws IOException;

    /** Removes a content unless somebody has put it there within the last hour; says whether it is gone. */
    boolean remove(String sha256, String keyId) throws IOException;

    /** Throws when the store cannot be written. */
    void check() throws IOException;

    /** A content that was read to its end and can still be dropped. */
    interface Incoming extends AutoCloseable {

        /** SHA-256 of the content. */
        String sha256();

        /** Bytes. */
        long size();

        /** Under which key it lies. */
        String keyId();

        /** The content again, for a scanner. */
        InputStream open() throws IOException;

        /** The content again, at any place of it. */
        SeekableByteChannel channel() throws IOException;

        /** Makes it part of the store. */
        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }
}
