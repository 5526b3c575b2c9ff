package org.duban.rectification.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.document.Files;
import org.duban.document.NewFile;
import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.rectification.AnsweringOrder;
import org.duban.rectification.Answers.ItemAnswer;
import org.duban.rectification.Rectifications;
import org.duban.security.CurrentUser;
import org.duban.shared.Clause;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** A party's answer to an item for which it has no task: its right does not wait for the officers' next step. */
@Path("/orders/{id}/answers")
public class AnswerPages {

    private static final int MEASURE = 2000;
    private static final int PERSON = 100;

    private final AnsweringOrder answering;
    private final Rectifications orders;
    private final Files files;
    private final CurrentUser user;

    AnswerPages(AnsweringOrder answering, Rectifications orders, Files files, CurrentUser user) {
        this.answering = answering;
        this.orders = orders;
        this.files = files;
        this.user = user;
    }

    /** Answers one item, with a paper or photo where there is one. */
    @POST
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @RunOnVirtualThread
    @Clause("JY-2.2.4a")
    public Response answer(long id, @RestForm long itemId, @RestForm @Nullable String measure,
            @RestForm @Nullable String person, @RestForm @Nullable String doneOn, @RestForm int version,
            @RestForm @Nullable FileUpload evidence) throws IOException {
        ItemAnswer answer = new ItemAnswer(itemId, words("measure", measure, MEASURE), words("person", person, PERSON),
                day(doneOn), stored(evidence));
        answering.answerOutsideTask(id, List.of(answer), version, user.actor());
        return Response.seeOther(URI.create("/cases/" + orders.get(id).caseId() + "#order-" + id)).build();
    }

    private static String words(String field, @Nullable String entered, int most) {
        String words = entered == null ? "" : entered.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > most) {
            throw DubanProblem.invalid(field, "请填写，最多 %s 字。".formatted(most),
                    "Fill this in, at most %s characters.".formatted(most));
        }
        return words;
    }

    private static LocalDate day(@Nullable String entered) {
        try {
            return LocalDate.parse(entered == null ? "" : entered);
        } catch (DateTimeException notOne) {
            throw DubanProblem.invalid("doneOn", "请填写完成日期。", "Enter the day on which it was done.");
        }
    }

    private List<Long> stored(@Nullable FileUpload upload) throws IOException {
        if (upload == null || upload.size() == 0) {
            return List.of();
        }
        try (InputStream content = java.nio.file.Files.newInputStream(upload.uploadedFile())) {
            return List.of(files.store(NewFile.of(upload.fileName(), upload.contentType(), content), user.actor()).id());
        }
    }
}
