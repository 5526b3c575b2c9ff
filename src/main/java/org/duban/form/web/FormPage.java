package org.duban.form.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.duban.calendar.LegalTime;
import org.duban.form.Cleaned;
import org.duban.form.DraftOverlay;
import org.duban.form.DraftRows.Draft;
import org.duban.form.FormAct;
import org.duban.form.FormButton;
import org.duban.form.FormDrafts;
import org.duban.form.FormDrawing;
import org.duban.form.FormProblems;
import org.duban.form.FormReading;
import org.duban.form.Part;
import org.duban.form.Refusal;
import org.duban.form.Unplaced;
import org.duban.form.web.FormPageView.Where;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.TemplateInstance;

/**
 * Shows a form on a page of its own, keeps what is typed there, and takes what it sends: what is refused is shown once more.
 */
@ApplicationScoped
public class FormPage {

    private final FormPosts posts;
    private final FormDrafts drafts;
    private final ObjectMapper json;
    private final Clock clock;

    FormPage(FormPosts posts, FormDrafts drafts, ObjectMapper json, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** The page of a form. */
    record form(FormPageView view) implements TemplateInstance {
    }

    /** Whether what this person sent to this address was refused, and he has typed nothing since. */
    public boolean isRefused(String address, Actor reader) {
        return drafts.of(address, reader.personId()).flatMap(Draft::refusal).isPresent();
    }

    /** The form as it opens, with what the reader had typed; after a refusal with what is wrong. */
    public Response opened(Asked form, boolean refused, Actor reader, Locale locale) {
        Optional<Draft> draft = drafts.of(form.where().action(), reader.personId());
        Optional<Refusal> refusal = draft.flatMap(Draft::refusal).filter(one -> refused);
        FormProblems problems = refusal.map(Refusal::problems).orElseGet(FormProblems::new);
        Map<String, Object> typed = draft.map(Draft::data).orElse(Map.of());
        JsonNode data = json.valueToTree(DraftOverlay.lay(form.data(), typed));
        List<Part> parts = FormDrawing.toFillIn(form.schema(), data, problems.errors(locale),
                posts.names(form.schema(), data, reader), locale);
        List<String> unplaced = refusal.isPresent() ? List.of()
                : Unplaced.of(form.schema(), json.valueToTree(typed), data);
        FormPageView view = new FormPageView(FormButton.verb(form.schema()).in(locale), form.where(), form.beside().get(),
                parts, unplaced,
                problems.summary(parts, locale),
                draft.map(one -> DraftJson.words(one.savedAt(), LegalTime.dayOf(clock.instant()))));
        return Response.status(refusal.map(Refusal::status).orElse(200)).type(MediaType.TEXT_HTML_TYPE).entity(new form(view))
                .build();
    }

    /** Keeps what was typed so far. */
    public DraftJson draft(Asked form, MultipartFormDataInput input, Actor actor) {
        ObjectNode typed = new FormReading(form.schema(), posts.read(input, actor, false).fields()).typed();
        return DraftJson.of(drafts.save(form.where().action(), actor.personId(), typed));
    }

    /** Does with what was sent what its button says; only one that submits reaches the act. */
    public Response take(Asked form, MultipartFormDataInput input, Actor actor, Doing doing) {
        SentForm sent = posts.read(input, actor, true);
        FormAct act = FormAct.of(sent.one("act"));
        FormReading reading = new FormReading(form.schema(), act.without(sent.fields()));
        String place = act.perform(reading.typed());
        if (act.kind() == FormAct.Kind.SUBMIT) {
            FormPosts.refuseUnplaced(reading, sent.problems());
        }
        if (!sent.problems().isEmpty()) {
            return refused(FormPosts.UNPROCESSABLE, form, sent, reading.typed(), actor);
        }
        return act.kind() == FormAct.Kind.SUBMIT ? submitted(form, sent, reading.typed(), actor, doing)
                : kept(form, sent, reading.typed(), place, actor);
    }

    private Response submitted(Asked form, SentForm sent, ObjectNode typed, Actor actor, Doing doing) {
        Cleaned cleaned = Cleaned.of(form.schema(), typed);
        try {
            Response done = doing.perform(sent.version(), cleaned.data());
            drafts.drop(form.where().action(), actor.personId());
            return done;
        } catch (DubanProblem refusal) {
            posts.tellMore(form.schema(), typed, json.valueToTree(form.data()), actor, sent.problems());
            return refused(FormPosts.refused(refusal, sent.problems(), cleaned), form, sent, typed, actor);
        }
    }

    private Response kept(Asked form, SentForm sent, ObjectNode typed, String place, Actor actor) {
        drafts.keep(form.where().action(), actor.personId(), typed, Optional.empty(), sent.sending());
        return Response.seeOther(URI.create(form.where().action() + (place.isEmpty() ? "" : "#" + place))).build();
    }

    /**
     * A page that answered here would send the same once more when it is reloaded, and be gone when somebody goes back to it.
     */
    private Response refused(int status, Asked form, SentForm sent, ObjectNode typed, Actor actor) {
        drafts.keep(form.where().action(), actor.personId(), typed, Optional.of(sent.problems().refusal(status)),
                sent.sending());
        return Response.seeOther(UriBuilder.fromUri(form.where().action()).queryParam("refused", true).build()).build();
    }

    /**
     * A form, with what it shows when it opens.
     *
     * @param schema the {@code .form} file
     * @param beside what is decided about, gathered only for who sees the page
     */
    public record Asked(JsonNode schema, Map<String, Object> data, Supplier<Beside> beside, Where where) {
    }

    /** The act behind a form. */
    @FunctionalInterface
    public interface Doing {

        /** Does it with what was sent, clean, decided on this version; says where the person goes on. */
        Response perform(OptionalInt version, ObjectNode data);
    }
}
