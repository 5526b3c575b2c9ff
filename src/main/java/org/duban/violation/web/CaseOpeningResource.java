package org.duban.violation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.web.Ids;
import org.duban.idempotency.Idempotent;
import org.duban.security.CurrentUser;
import org.duban.task.NextTasks;
import org.duban.violation.NewFinding;
import org.duban.violation.OpeningCase;
import org.duban.violation.OpeningCase.Opened;
import org.duban.violation.OpeningCase.Opening;
import org.duban.violation.Violation.Finding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Opens cases with what was found. */
@Path("/api/cases")
@Tag(name = "cases")
public class CaseOpeningResource {

    private final OpeningCase opening;
    private final NextTasks next;
    private final CurrentUser user;

    CaseOpeningResource(OpeningCase opening, NextTasks next, CurrentUser user) {
        this.opening = opening;
        this.next = next;
        this.user = user;
    }

    /** Opens a case. */
    @POST
    @RolesAllowed("reg-inspector")
    @Idempotent
    @ResponseStatus(200)
    @Operation(summary = "Open a case with findings; its first order to correct is drafted next")
    public OpenedView open(@Valid @NotNull CaseOpening opened) {
        Opened file = opening.open(new Opening(Ids.parse("site", opened.site()),
                opened.findings().stream().map(FindingBody::finding).toList(), opened.secondOfficer(),
                Optional.ofNullable(opened.caseOfficer())), user.actor());
        List<NextStep> steps = next.in(file.caseId(), user.actor()).stream().map(NextStep::from).toList();
        return new OpenedView(String.valueOf(file.caseId()), file.caseNo(), String.valueOf(file.begun()), steps);
    }

    /** A case about to be opened. */
    public record CaseOpening(
            @NotBlank(message = "请选择项目|Please name the site") @Size(max = 20) String site,
            @NotNull(message = "请填写违法事实|Please give the findings") @Size(min = 1, max = 50, message = "须有 1 至 50 项违法事实|There must be 1 to 50 findings") List<@Valid @NotNull FindingBody> findings,
            @NotBlank(message = "请选择第二执法人员|Please name the second officer") @Size(max = 36) String secondOfficer,
            @Nullable @Size(max = 36) String caseOfficer) {
    }

    /** A finding. */
    public record FindingBody(
            @NotBlank(message = "请选择违法行为|Please name the violation") @Size(max = 10) String violation,
            @NotBlank(message = "请填写违法事实|Please give the facts") @Size(max = 2000, message = "最多 2000 字|At most 2000 characters") String facts,
            @NotBlank(message = "请填写地点|Please give the place") @Size(max = 200, message = "最多 200 字|At most 200 characters") String place,
            @NotNull(message = "请填写发现日期|Please give the day") LocalDate foundOn,
            @NotBlank(message = "请选择责任单位|Please name the liable party") @Size(max = 20) String liableOrganisation,
            @Nullable Integer days) {

        NewFinding finding() {
            return new NewFinding(new Finding(violation, facts.strip(), place.strip(), foundOn,
                    Ids.parse("liableOrganisation", liableOrganisation)), Optional.ofNullable(days));
        }
    }

    /**
     * What was opened.
     *
     * @param rectificationId the order to correct with which the case begins
     */
    public record OpenedView(String caseId, String caseNo, String rectificationId, List<NextStep> next) {
    }

    /**
     * A task that the case has now.
     *
     * @param id the task's id; null where the reader may not see it
     */
    public record NextStep(@Nullable String id, String element, String name, String role) {

        static NextStep from(NextTasks.Next task) {
            return new NextStep(task.id().map(String::valueOf).orElse(null), task.elementId(), task.name(), task.role());
        }
    }
}
