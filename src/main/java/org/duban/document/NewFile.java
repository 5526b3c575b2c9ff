package org.duban.document;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file as it comes in. The caller closes the stream.
 *
 * @param name as it was sent; none where words came in the place of a file
 * @param declaredType media type that the sender claims, if any
 * @param maxBytes the caller's own limit; the operator's limit for the kind holds beside it
 */
public record NewFile(@Nullable String name, @Nullable String declaredType, InputStream content, long maxBytes) {

    /** A file under no other limit than the operator's. */
    public static NewFile of(@Nullable String name, @Nullable String declaredType, InputStream content) {
        return new NewFile(name, declaredType, content, Long.MAX_VALUE);
    }
}
