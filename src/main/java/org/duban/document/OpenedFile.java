package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/** Opens a file before it becomes record: what nobody could open later, or what acts when it is opened, is refused. */
final class OpenedFile {

    /** Each takes as much memory as the largest scan, and its picture. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    private OpenedFile() {
    }

    /** The kind of the file; refuses what is damaged, closed by a password, or not passive. */
    static FileKind require(FirstBytes first, FileStore.Incoming incoming) throws IOException {
        FileKind kind = first.kind().isPresent() ? first.kind().get() : PackedParts.kind(incoming.channel());
        AT_ONCE.acquireUninterruptibly();
        try {
            switch (kind) {
                case DOCX, XLSX -> OfficeFile.require(kind, incoming.channel());
                case OFD -> OfdFile.require(incoming.channel());
                case PDF -> PdfFile.require(bytes(incoming));
                case JPEG, PNG, TIFF -> PictureFile.require(bytes(incoming));
                case WEBP -> BoxedPicture.requireWebp(bytes(incoming));
                case HEIC -> BoxedPicture.requireHeic(bytes(incoming));
                case MP4 -> {
                    // As long as somebody walks through a site; what is cut off is still to be seen up to there.
                }
            }
        } finally {
            AT_ONCE.release();
        }
        return kind;
    }

    private static byte[] bytes(FileStore.Incoming incoming) throws IOException {
        try (InputStream content = incoming.open()) {
            return content.readAllBytes();
        }
    }
}
