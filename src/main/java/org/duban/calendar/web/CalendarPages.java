package org.duban.calendar.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.calendar.CalendarImport;
import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.problem.web.Language;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The working calendar: the years imported, and the import of the next one. */
@Path("/calendar")
@Blocking
@RolesAllowed("reg-admin")
public class CalendarPages {

    private final CalendarImport calendar;
    private final NoticeReader notices;
    private final CurrentUser user;

    CalendarPages(CalendarImport calendar, NoticeReader notices, CurrentUser user) {
        this.calendar = calendar;
        this.notices = notices;
        this.user = user;
    }

    /** The years imported, and what a notice would move. */
    record years(CalendarPageView view) implements TemplateInstance {
    }

    /** The years imported. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(HttpHeaders headers) {
        return page(Optional.empty(), headers);
    }

    /** What a year's notice would move; nothing is written. */
    @POST
    @Path("preview")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance preview(@RestForm @Nullable FileUpload notice, HttpHeaders headers) throws IOException {
        if (notice == null || notice.size() > 64 * 1024) {
            throw DubanProblem.invalid("notice", "请选择不超过 64 KB 的文件。", "Choose a file of at most 64 KB.");
        }
        String text = text(notice);
        CalendarResource.NoticeBody body = notices.read(text);
        return page(Optional.of(CalendarPageView.Preview.of(calendar.preview(body.notice()), body, text, Language.of(headers))),
                headers);
    }

    private static String text(FileUpload notice) throws IOException {
        try {
            return Files.readString(notice.uploadedFile(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException elsewhere) {
            throw DubanProblem.invalid("notice", "文件的编码不是 UTF-8，请另存为 UTF-8 后再上传。",
                    "The file is not encoded in UTF-8; save it as UTF-8 and choose it again.");
        }
    }

    /** Imports the notice that was previewed. */
    @POST
    @Path("import")
    @Idempotent
    public Response confirm(@RestForm int version, @RestForm @Nullable String text) {
        calendar.confirm(notices.read(text).notice(), version, user.actor());
        return Response.seeOther(URI.create("/calendar")).build();
    }

    private TemplateInstance page(Optional<CalendarPageView.Preview> preview, HttpHeaders headers) {
        return new years(CalendarPageView.of(calendar.versions(), preview, Language.of(headers)));
    }
}
