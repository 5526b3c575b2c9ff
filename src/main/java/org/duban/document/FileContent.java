package org.duban.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A file as it comes in, of which the first bytes tell what it is; its name and its sender only claim it. */
final class FileContent {

    private final InputStream stream;
    private final FirstBytes first;

    /** Looks into this stream. */
    FileContent(InputStream content) throws IOException {
        this.stream = new BufferedInputStream(content, FirstBytes.MOST);
        stream.mark(FirstBytes.MOST);
        this.first = new FirstBytes(stream.readNBytes(FirstBytes.MOST));
        stream.reset();
    }

    /** Refuses what is empty, claims to be of a kind that is not taken, or is none of these. */
    void require(String name, @Nullable String declaredType) {
        if (first.isEmpty()) {
            throw DocumentProblems.empty();
        }
        first.refused().ifPresent(what -> {
            throw what.problem();
        });
        String type = declaredType == null ? "" : declaredType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!FileKind.mayBe(name) || first.isUnknown()) {
            throw DocumentProblems.kindNotTaken();
        }
        if (!type.isEmpty() && !FileKind.mayBeOf(type)) {
            throw DocumentProblems.notWhatItClaims();
        }
    }

    /** What its first bytes are. */
    FirstBytes first() {
        return first;
    }

    /** The whole content, from its first byte. */
    InputStream stream() {
        return stream;
    }
}
