package org.duban.rectification.web;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.document.web.Uploads;
import org.duban.idempotency.Idempotent;
import org.duban.measure.Acts;
import org.duban.measure.web.PageFields;
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

    private final Acts acts;
    private final Rectifications orders;
    private final Uploads uploads;
    private final CurrentUser user;

    AnswerPages(Acts acts, Rectifications orders, Uploads uploads, CurrentUser user) {
        this.acts = acts;
        this.orders = orders;
        this.uploads = uploads;
        this.user = user;
    }

    /** Answers one item, with a paper or photo where there is one. */
    @POST
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @RunOnVirtualThread
    @Clause("JY-2.2.4a")
    public Response answer(long id, @RestForm long itemId, @RestForm @Nullable String measure,
            @RestForm @Nullable String person, @RestForm @Nullable String doneOn,
            @RestForm @Nullable FileUpload evidence) throws IOException {
        ItemAnswer answer = new ItemAnswer(itemId, PageFields.words("measure", measure, MEASURE),
                PageFields.words("person", person, PERSON),
                PageFields.day("doneOn", doneOn, "请填写完成日期。", "Enter the day on which it was done."), stored(evidence));
        acts.perform(AnsweringOrder.ACT, id, OptionalInt.empty(), new AnsweringOrder.Given(List.of(answer)),
                user.actor());
        return PageFields.backTo(orders.get(id), "order");
    }

    private List<Long> stored(@Nullable FileUpload evidence) throws IOException {
        return Uploads.isAbsent(evidence) ? List.of() : List.of(uploads.store(evidence, user.actor()).id());
    }
}
