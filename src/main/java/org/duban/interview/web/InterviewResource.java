package org.duban.interview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.CaseAccess;
import org.duban.casefile.web.Ids;
import org.duban.idempotency.Idempotent;
import org.duban.interview.Interview;
import org.duban.interview.InterviewActs;
import org.duban.interview.InterviewForms;
import org.duban.interview.Interviews;
import org.duban.measure.Acts;
import org.duban.measure.SideAct;
import org.duban.measure.web.CorrectedService;
import org.duban.measure.web.PaperResource;
import org.duban.problem.DubanProblem;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.ObjectMapper;

/** One interview, and the acts on it that no task stands for. */
@Path("/api/interviews/{id}")
@Tag(name = "interviews")
public class InterviewResource extends PaperResource<InterviewView> {

    private final Interviews interviews;
    private final InterviewViews views;
    private final CaseAccess access;
    private final CurrentUser user;

    InterviewResource(Interviews interviews, Acts acts, InterviewViews views, CaseAccess access, CurrentUser user,
            ObjectMapper json) {
        super(Interview.PROCESS, acts, user, json);
        this.interviews = interviews;
        this.views = views;
        this.access = access;
        this.user = user;
    }

    /** The interview. */
    @GET
    @Transactional
    @RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
    @Operation(summary = "An interview; its party sees it once it was served")
    public InterviewView one(long id) {
        return views.view(visible(id), user.actor());
    }

    /** Reports on the commitment after its time. */
    @POST
    @Path("reports")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @Operation(summary = "Report on your commitment after its time, as long as nobody has found it kept or broken")
    public InterviewView report(long id, @Valid @NotNull LateReport late) {
        return changed(InterviewActs.REPORT_LATE, id, OptionalInt.empty(),
                new InterviewForms.Report(late.done(), Ids.parse("evidenceFileIds", late.evidenceFileIds())));
    }

    /** Moves the session to another day. */
    @POST
    @Path("postponements")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @Operation(summary = "Move the session to another day, once: the new day is approved, and notified by a paper of its own")
    public InterviewView postpone(long id, @Valid @NotNull Postponed other) {
        return changed(InterviewActs.POSTPONE, id, OptionalInt.of(other.version()), new InterviewForms.Postponement(
                other.meetsOn(), other.meetsAt(), other.place(), other.reason()));
    }

    /** Drops the move. */
    @POST
    @Path("postponements/cancellation")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @Operation(summary = "Drop the move before its notice was served: with a reason; the day that was served stands again")
    public InterviewView keepDay(long id, @Valid @NotNull Reasoned because) {
        return changed(InterviewActs.KEEP_DAY, id, OptionalInt.of(because.version()),
                new InterviewForms.KeepingDay(because.reason()));
    }

    /** Calls it off. */
    @POST
    @Path("cancellation")
    @RolesAllowed("reg-case-officer")
    @Idempotent
    @Operation(summary = "Call the interview off before its session: with a reason; it counts for nothing")
    public InterviewView callOff(long id, @Valid @NotNull Reasoned because) {
        return changed(InterviewActs.CALL_OFF, id, OptionalInt.of(because.version()),
                new InterviewForms.CallingOff(because.reason()));
    }

    /** Corrects the day of service. */
    @POST
    @Path("service-corrections")
    @RolesAllowed({ "reg-inspector", "reg-case-officer" })
    @Idempotent
    @Operation(summary = "Correct how and when the notice was served, with all that the method asks for: a session that was"
            + " not notified in time after all counts no longer")
    public InterviewView correctService(long id, @Valid @NotNull CorrectedService right) {
        correct(id, String.valueOf(visible(id).organisationId()), right);
        return view(id);
    }

    @Override
    protected InterviewView view(long id) {
        return views.view(interviews.get(id), user.actor());
    }

    /** To whoever does not know of the interview, no act on it is there. */
    @Override
    protected <F, R> R perform(SideAct<F, R> act, long id, OptionalInt version, F said) {
        visible(id);
        return super.perform(act, id, version, said);
    }

    private Interview visible(long id) {
        Interview interview = interviews.get(id);
        access.requireVisible(user.actor(), interview.dossierId());
        if (!views.sees(interview, user.actor())) {
            throw DubanProblem.notFound();
        }
        return interview;
    }

    /** What was done, late. */
    public record LateReport(
            @NotBlank(message = "请填写履行情况|Please say what was done") String done,
            @NotNull(message = "请给出材料列表|Please give the list of files") @Size(max = 50) List<@NotBlank @Size(max = 20) String> evidenceFileIds) {
    }

    /** Another day. */
    public record Postponed(@NotNull(message = "请填写日期|Please give the day") LocalDate meetsOn,
            @NotBlank(message = "请填写时间|Please give the time") String meetsAt,
            @NotBlank(message = "请填写地点|Please give the place") String place,
            @NotBlank(message = "请填写理由|Please give the reason") String reason,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {
    }
}
