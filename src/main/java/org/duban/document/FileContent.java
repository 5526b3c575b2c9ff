package org.duban.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Tells by its first bytes what a file really is. */
final class FileContent {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int LOOK_BYTES = 1 << 16;

    private final InputStream stream;

    /** Looks into this stream. */
    FileContent(InputStream content) {
        this.stream = new BufferedInputStream(content, LOOK_BYTES);
    }

    /** The kind; refuses what is empty, of a kind that is not taken, or not what its name and sender claim. */
    FileKind require(String name, @Nullable String declaredType) throws IOException {
        FileKind kind = FileKind.claimedBy(name).orElseThrow(DocumentProblems::kindNotTaken);
        if (isEmpty()) {
            throw DocumentProblems.empty();
        }
        if (!kind.is(TYPES.detect(stream, new Metadata()).toString()) || !agrees(kind, declaredType)) {
            throw DocumentProblems.notWhatItClaims();
        }
        return kind;
    }

    /** The whole content, from its first byte. */
    InputStream stream() {
        return stream;
    }

    private boolean isEmpty() throws IOException {
        stream.mark(1);
        boolean empty = stream.read() < 0;
        stream.reset();
        return empty;
    }

    /** A browser that does not know says octet-stream. */
    private static boolean agrees(FileKind kind, @Nullable String declaredType) {
        MediaType declared = declaredType == null ? null : MediaType.parse(declaredType);
        if (declared == null || declared.getBaseType().equals(MediaType.OCTET_STREAM)) {
            return true;
        }
        MediaType meant = TYPES.getMediaTypeRegistry().normalize(declared.getBaseType());
        return meant.toString().equals(kind.mediaType()) || kind.is(meant.toString());
    }
}
