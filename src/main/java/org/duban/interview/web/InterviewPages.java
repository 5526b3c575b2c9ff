package org.duban.interview.web;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.duban.document.web.Uploads;
import org.duban.idempotency.Idempotent;
import org.duban.interview.InterviewActs;
import org.duban.interview.InterviewForms;
import org.duban.interview.Interviews;
import org.duban.measure.Acts;
import org.duban.measure.PaperForms;
import org.duban.measure.SideAct;
import org.duban.measure.web.PageFields;
import org.duban.security.CurrentUser;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The acts on an interview that no task asks for. */
@Path("/interviews/{id}")
@Blocking
public class InterviewPages {

    private static final int REASON = 500;
    private static final int DONE = 2000;
    private static final int PLACE = 200;

    private final Acts acts;
    private final Interviews interviews;
    private final Uploads uploads;
    private final CurrentUser user;

    InterviewPages(Acts acts, Interviews interviews, Uploads uploads, CurrentUser user) {
        this.acts = acts;
        this.interviews = interviews;
        this.uploads = uploads;
        this.user = user;
    }

    /** Moves the session to another day. */
    @POST
    @Path("postponements")
    @RolesAllowed("reg-inspector")
    @Idempotent
    public Response postpone(long id, @RestForm @Nullable String meetsOn, @RestForm @Nullable String meetsAt,
            @RestForm @Nullable String place, @RestForm @Nullable String reason, @RestForm int version) {
        return done(InterviewActs.POSTPONE, id, OptionalInt.of(version), new InterviewForms.Postponement(
                PageFields.day("meetsOn", meetsOn, "请填写日期。", "Enter a date."), PageFields.words(meetsAt),
                PageFields.words("place", place, PLACE), PageFields.words("reason", reason, REASON)));
    }

    /** Calls it off. */
    @POST
    @Path("cancellation")
    @RolesAllowed("reg-case-officer")
    @Idempotent
    public Response callOff(long id, @RestForm @Nullable String reason, @RestForm int version) {
        return done(InterviewActs.CALL_OFF, id, OptionalInt.of(version),
                new InterviewForms.CallingOff(PageFields.words(reason)));
    }

    /** Takes the notice back to its draft. */
    @POST
    @Path("withdrawals")
    @RolesAllowed("reg-inspector")
    @Idempotent
    public Response withdraw(long id, @RestForm @Nullable String reason, @RestForm int version) {
        return done(InterviewActs.WITHDRAW, id, OptionalInt.of(version),
                new PaperForms.Withdrawal(PageFields.words(reason)));
    }

    /** Says that the notice has arrived. */
    @POST
    @Path("acknowledgement")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    public Response acknowledge(long id) {
        return done(InterviewActs.ACKNOWLEDGE, id, OptionalInt.empty(), new PaperForms.Receipt());
    }

    /** Reports on the commitment after its time, with a paper or photo where there is one. */
    @POST
    @Path("reports")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @RunOnVirtualThread
    public Response report(long id, @RestForm @Nullable String done, @RestForm @Nullable FileUpload evidence)
            throws IOException {
        String words = PageFields.words("done", done, DONE);
        List<Long> files = Uploads.isAbsent(evidence) ? List.of() : List.of(uploads.store(evidence, user.actor()).id());
        return done(InterviewActs.REPORT_LATE, id, OptionalInt.empty(), new InterviewForms.Report(words, files));
    }

    private <F, R> Response done(SideAct<F, R> act, long id, OptionalInt version, F said) {
        acts.perform(act, id, version, said, user.actor());
        return PageFields.backTo(interviews.get(id), "interview");
    }
}
