package org.duban.measure.web;

import java.util.Optional;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.duban.casefile.web.Ids;
import org.duban.idempotency.Idempotent;
import org.duban.measure.Acts;
import org.duban.measure.PaperForms;
import org.duban.measure.PaperSides;
import org.duban.measure.SideAct;
import org.duban.security.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A measure with a paper, as the API speaks of it: the acts on the paper that no task stands for are the same in each.
 *
 * @param <V> how the measure is shown
 */
public abstract class PaperResource<V> {

    private final String processId;
    private final Acts acts;
    private final CurrentUser user;
    private final ObjectMapper json;

    protected PaperResource(String processId, Acts acts, CurrentUser user, ObjectMapper json) {
        this.processId = processId;
        this.acts = acts;
        this.user = user;
        this.json = json;
    }

    /** The measure as it stands after an act. */
    protected abstract V view(long id);

    /** Says that it has arrived. */
    @POST
    @Path("acknowledgement")
    @RolesAllowed({ "contractor", "supervisor", "builder" })
    @Idempotent
    @Operation(summary = "Say that the paper served on your organisation has arrived: once, and no clock depends on it")
    public V acknowledge(@RestPath long id) {
        return changed(PaperSides.acknowledge(processId), id, OptionalInt.empty(), new PaperForms.Receipt());
    }

    /** Replaces a wrong scan. */
    @POST
    @Path("sealed-copies")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @Operation(summary = "Put another scan in the place of a wrong sealed copy: with a reason, before the paper was served"
            + " on anybody; the wrong one stays on record")
    public V replaceSealedCopy(@RestPath long id, @Valid @NotNull SealedCopyReplaced right) {
        return changed(PaperSides.replaceSealedCopy(processId), id, OptionalInt.of(right.version()),
                new PaperForms.Replacement(
                        Optional.ofNullable(right.organisation()).map(one -> Ids.parse("organisation", one)),
                        Ids.parse("fileId", right.fileId()), right.reason()));
    }

    /** Takes the paper back to its draft. */
    @POST
    @Path("withdrawals")
    @RolesAllowed("reg-inspector")
    @Idempotent
    @Operation(summary = "Take the paper back to its draft before it was served on anybody: with a reason; its number stays"
            + " void, and the new text is approved and numbered anew")
    public V withdraw(@RestPath long id, @Valid @NotNull Reasoned because) {
        return changed(PaperSides.withdraw(processId), id, OptionalInt.of(because.version()),
                new PaperForms.Withdrawal(because.reason()));
    }

    /** Corrects how a party was served; gives the correction's id. */
    protected long correct(long id, String party, CorrectedService right) {
        return acts.perform(PaperSides.correctService(processId), id, OptionalInt.of(right.version()),
                right.form(party, json), user.actor());
    }

    /** Does an act, and answers with what stands then. */
    protected <F> V changed(SideAct<F, ?> act, long id, OptionalInt version, F said) {
        perform(act, id, version, said);
        return view(id);
    }

    /** What is wrong with the body is told first; then the gates of the plan say for whom the measure is not there. */
    protected <F, R> R perform(SideAct<F, R> act, long id, OptionalInt version, F said) {
        return acts.perform(act, id, version, said, user.actor());
    }

    /** Something done for a reason. */
    public record Reasoned(@NotBlank(message = "请填写理由|Please give the reason") String reason,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {
    }

    /**
     * The right scan.
     *
     * @param organisation whose paper it is; may be left out where only one was not served
     */
    public record SealedCopyReplaced(@Nullable @Size(max = 20) String organisation,
            @NotBlank(message = "请上传盖章件|Please give the scan") @Size(max = 20) String fileId,
            @NotBlank(message = "请填写理由|Please give the reason") String reason,
            @NotNull(message = "请给出版本|The version is missing") Integer version) {
    }
}
