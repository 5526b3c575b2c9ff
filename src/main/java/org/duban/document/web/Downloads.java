package org.duban.document.web;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.duban.document.FileKind;
import org.duban.document.StoredFile;

/** Sends a content so that no browser runs or keeps it. */
public final class Downloads {

    private Downloads() {
    }

    /** The content as an attachment under its own name. */
    public static Response attachment(StoredFile file, InputStream content) {
        return attachment(content, file.kind().mediaType(), file.size(), file.name());
    }

    /** A PDF that was made for this one answer, as an attachment under this name. */
    public static Response pdf(String name, byte[] content) {
        return attachment(content, FileKind.PDF.mediaType(), content.length, name);
    }

    private static Response attachment(Object content, String type, long size, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
