package org.duban.document.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.document.StoredFile;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** Files that come with a page's form. */
@ApplicationScoped
public class Uploads {

    private final Files files;
    private final UploadRate rate;

    Uploads(Files files, UploadRate rate) {
        this.files = files;
        this.rate = rate;
    }

    /** Keeps a file that a page sends as soon as it is chosen; refuses none. */
    public TakenFile take(@Nullable FileUpload upload, Actor sender) throws IOException {
        if (upload == null) {
            throw DubanProblem.invalid("file", "请选择文件。", "Choose a file.");
        }
        StoredFile stored = store(upload, sender);
        return new TakenFile(String.valueOf(stored.id()), stored.name());
    }

    /** Keeps the file; refuses what its content does not allow, and too many in a short time. */
    public StoredFile store(FileUpload upload, Actor sender) throws IOException {
        rate.require(sender);
        try (InputStream content = java.nio.file.Files.newInputStream(upload.uploadedFile())) {
            return files.store(NewFile.of(upload.fileName(), upload.contentType(), content), sender);
        }
    }

    /** As {@link #store(FileUpload, Actor)}, of a form whose fields are not known before it comes. */
    public StoredFile store(FormValue part, Actor sender) throws IOException {
        rate.require(sender);
        try (InputStream content = part.getFileItem().getInputStream()) {
            return files.store(NewFile.of(part.getFileName(), part.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), content),
                    sender);
        }
    }
}
