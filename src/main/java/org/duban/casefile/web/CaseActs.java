package org.duban.casefile.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseOfficer.Position;
import org.duban.casefile.CaseOfficers;
import org.duban.casefile.DeliveryConfirmations;
import org.duban.casefile.DeliveryConfirmations.Signed;
import org.duban.casefile.ExchangingOfficer;
import org.duban.casefile.SuspendingCase;
import org.duban.form.FormButton;
import org.duban.idempotency.Idempotent;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.task.Forms;

import com.fasterxml.jackson.databind.JsonNode;

/** Who may do what with a case as a whole, and the doing of it with what came with its form, by page and API. */
@ApplicationScoped
class CaseActs {

    private final SuspendingCase suspending;
    private final ExchangingOfficer exchanging;
    private final DeliveryConfirmations confirmations;
    private final CaseOfficers officers;
    private final Forms forms;
    private final CurrentUser user;

    CaseActs(SuspendingCase suspending, ExchangingOfficer exchanging, DeliveryConfirmations confirmations,
            CaseOfficers officers, Forms forms,
            CurrentUser user) {
        this.suspending = suspending;
        this.exchanging = exchanging;
        this.confirmations = confirmations;
        this.officers = officers;
        this.forms = forms;
        this.user = user;
    }

    /** Refuses whoever may not do this with the case, however it stands. */
    void require(CaseAct act, CaseFile file, Actor actor) {
        switch (act) {
            case SUSPENSION, RESUMPTION -> suspending.requireOfficer(file, actor);
            case DELIVERY -> confirmations.requireOfficer(file, actor);
            case OFFICERS -> exchanging.requireLeader(file, actor);
        }
    }

    /** What the reader may do now. */
    CasePageView.Acts offered(CaseFile file, Actor reader, Locale locale) {
        return new CasePageView.Acts(
                Stream.of(CaseAct.DELIVERY, CaseAct.SUSPENSION, CaseAct.RESUMPTION).filter(one -> may(one, file, reader))
                        .map(one -> new CasePageView.Act(one.path(),
                                FormButton.verb(forms.get(one.form()).schema()).in(locale)))
                        .toList(),
                may(CaseAct.OFFICERS, file, reader) ? exchanges(file, locale) : List.of());
    }

    private List<CasePageView.Exchange> exchanges(CaseFile file, Locale locale) {
        return Arrays.stream(Position.values()).filter(one -> !officers.whoMayTake(file, one).isEmpty())
                .map(one -> new CasePageView.Exchange(one.name(), one.title().in(locale))).toList();
    }

    private boolean may(CaseAct act, CaseFile file, Actor reader) {
        try {
            require(act, file, reader);
            return act.isFor(file.state());
        } catch (DubanProblem refused) {
            return false;
        }
    }

    /** Does it once for each form that was shown; a refusal takes nothing. */
    @Idempotent
    Response perform(long id, CaseAct act, OptionalInt version, JsonNode entered) {
        perform(id, act, version.orElse(-1), entered);
        return CaseFormPlace.done(id);
    }

    /** Does it; refuses each field that the form does not have or allow. */
    CaseFile perform(long id, CaseAct act, int version, JsonNode entered) {
        JsonNode checked = forms.get(act.form()).checked(entered);
        String reason = text(checked, "reason").orElse("");
        Actor actor = user.actor();
        return switch (act) {
            case SUSPENSION -> suspending.suspend(id, version, reason, actor);
            case RESUMPTION -> suspending.resume(id, version, reason, actor);
            case DELIVERY -> confirmations.register(id, version, signed(checked), actor);
            case OFFICERS -> exchanging.exchange(id, position(checked.path("position").asText()),
                    checked.path("person").asText(), reason, version, actor);
        };
    }

    private static Signed signed(JsonNode checked) {
        return new Signed(Ids.parse("party", checked.path("party").asText()), checked.path("electronic").asText().equals("yes"),
                text(checked, "address"), text(checked, "receivers"), Ids.parse("fileId", checked.path("fileId").asText()));
    }

    private static Optional<String> text(JsonNode checked, String field) {
        return Optional.of(checked.path(field).asText("").strip()).filter(text -> !text.isEmpty());
    }

    /** The position of this name. */
    static Position position(String name) {
        return Arrays.stream(Position.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> DubanProblem.invalid("position", "没有该岗位。", "There is no such position."));
    }
}
