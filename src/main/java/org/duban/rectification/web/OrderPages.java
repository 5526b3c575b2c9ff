package org.duban.rectification.web;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.document.web.Uploads;
import org.duban.idempotency.Idempotent;
import org.duban.measure.Acts;
import org.duban.measure.PaperForms;
import org.duban.measure.web.PageFields;
import org.duban.problem.DubanProblem;
import org.duban.rectification.AskingExtension;
import org.duban.rectification.NoticeActs;
import org.duban.rectification.Rectifications;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The acts on an order that no task asks for. */
@Path("/orders")
@Blocking
public class OrderPages {

    private final Rectifications orders;
    private final Acts acts;
    private final Uploads uploads;
    private final CurrentUser user;

    OrderPages(Rectifications orders, Acts acts, Uploads uploads, CurrentUser user) {
        this.orders = orders;
        this.acts = acts;
        this.uploads = uploads;
        this.user = user;
    }

    /** Says that an order has arrived. */
    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    public Response acknowledge(long id) {
        acts.perform(NoticeActs.ACKNOWLEDGE, id, OptionalInt.empty(), new PaperForms.Receipt(), user.actor());
        return Response.seeOther(URI.create("/orders")).build();
    }

    /** Asks for more time for one item. */
    @POST
    @Path("{id}/extension-requests")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    public Response askExtension(long id, @RestForm long itemId, @RestForm int days, @RestForm @Nullable String reason) {
        acts.perform(AskingExtension.ACT, id, OptionalInt.empty(),
                new AskingExtension.Asked(itemId, days, PageFields.words(reason)), user.actor());
        return backTo(id);
    }

    /** Puts the right day of service in the place of a wrong one, with its proof. */
    @POST
    @Path("{id}/service-corrections")
    @RolesAllowed({ "reg-inspector", "reg-case-officer" })
    @Idempotent
    @RunOnVirtualThread
    public Response correctService(long id, @RestForm long party, @RestForm @Nullable String servedOn,
            @RestForm @Nullable String reason, @RestForm int version, @RestForm @Nullable FileUpload proof)
            throws IOException {
        long file = stored(proof, "proof", "请上传证明材料。", "Attach the proof.");
        acts.perform(NoticeActs.CORRECT_SERVICE, id, OptionalInt.of(version),
                new PaperForms.Correction(party, PageFields.day("servedOn", servedOn, "请填写日期。", "Enter a date."),
                        PageFields.words(reason), file),
                user.actor());
        return backTo(id);
    }

    /** Puts another scan in the place of a wrong sealed copy. */
    @POST
    @Path("{id}/sealed-copies")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @RunOnVirtualThread
    public Response replaceSealedCopy(long id, @RestForm @Nullable String reason, @RestForm int version,
            @RestForm @Nullable FileUpload scan) throws IOException {
        long file = stored(scan, "scan", "请上传盖章件。", "Attach the scan.");
        acts.perform(NoticeActs.REPLACE_SEALED_COPY, id, OptionalInt.of(version),
                new PaperForms.Replacement(file, PageFields.words(reason)), user.actor());
        return backTo(id);
    }

    /** Takes an order back to its draft. */
    @POST
    @Path("{id}/withdrawals")
    @RolesAllowed("reg-inspector")
    @Idempotent
    public Response withdraw(long id, @RestForm @Nullable String reason, @RestForm int version) {
        acts.perform(NoticeActs.WITHDRAW, id, OptionalInt.of(version),
                new PaperForms.Withdrawal(PageFields.words(reason)), user.actor());
        return backTo(id);
    }

    private long stored(@Nullable FileUpload upload, String field, String zh, String en) throws IOException {
        if (Uploads.isAbsent(upload)) {
            throw DubanProblem.invalid(field, zh, en);
        }
        return uploads.store(upload, user.actor()).id();
    }

    private Response backTo(long orderId) {
        return PageFields.backTo(orders.get(orderId), "order");
    }
}
