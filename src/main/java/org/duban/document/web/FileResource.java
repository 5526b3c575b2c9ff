package org.duban.document.web;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.document.StoredFile;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Evidence, scans and reports, sent and read as plain bytes. */
@Path("/api/files")
@Tag(name = "files")
public class FileResource {

    private final Files files;
    private final FileRegistration registration;
    private final UploadRate rate;
    private final CurrentUser user;

    FileResource(Files files, FileRegistration registration, UploadRate rate, CurrentUser user) {
        this.files = files;
        this.registration = registration;
        this.rate = rate;
        this.user = user;
    }

    /** Takes a file; its name comes percent-encoded in a header, its bytes are the body. */
    // Whoever sends slowly holds no worker.
    @RunOnVirtualThread
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({ "regulator", "contractor", "supervisor", "builder" })
    @Operation(summary = "Send a file: the bytes are the body, X-File-Name is its percent-encoded name", description = "A"
            + " repeat under the same Idempotency-Key gets the first answer: status, Location and body.")
    @APIResponse(responseCode = "201", description = "Taken", headers = @Header(name = "Location", description = "The file"), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FileView.class)))
    public Response send(@Nullable @HeaderParam("X-File-Name") String name,
            @Nullable @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream content) {
        rate.require(user.actor());
        return registration.register(files.receive(NewFile.of(decoded(name), type, content)));
    }

    /** Gives a file to whom it is meant for. */
    @GET
    @Path("{id}")
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "A file's content, as an attachment")
    public Response read(long id) {
        StoredFile file = files.visible(id, user.actor());
        return Downloads.attachment(file, files.open(id));
    }

    private static String decoded(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw DubanProblem.invalid("X-File-Name", "请提供文件名。", "The file needs a name.");
        }
        try {
            // Octet by octet, because a decoder of addresses puts a mark in the place of what is no UTF-8, and says nothing.
            String octets = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw DubanProblem.invalid("X-File-Name", "文件名的编码有误，应为百分号编码的 UTF-8。",
                    "The name is not percent-encoded UTF-8.");
        }
    }
}
