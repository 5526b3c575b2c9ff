package org.duban.form.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.duban.form.Cleaned;
import org.duban.form.DraftOverlay;
import org.duban.form.FormAct;
import org.duban.form.FormButton;
import org.duban.form.FormDrawing;
import org.duban.form.FormProblems;
import org.duban.form.FormReading;
import org.duban.form.Part;
import org.duban.form.web.FormPageView.Where;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.TemplateInstance;

/** Shows a form on a page of its own, and takes what it sends: whatever is refused is shown again with all that was typed. */
@ApplicationScoped
public class FormPage {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final FormPosts posts;
    private final ObjectMapper json;

    FormPage(FormPosts posts, ObjectMapper json) {
        this.posts = posts;
        this.json = json;
    }

    /** The page of a form. */
    record form(FormPageView view) implements TemplateInstance {
    }

    /** The form as it opens. */
    public TemplateInstance opened(Asked form, Actor reader, Locale locale) {
        return drawn(form, json.valueToTree(form.data()), new FormProblems(), reader, locale);
    }

    /** Does with what was sent what its button says; only one that submits reaches the act. */
    public Response take(Asked form, MultipartFormDataInput input, Actor actor, Locale locale, Doing doing) {
        SentForm sent = posts.read(input, actor, true);
        FormAct act = FormAct.of(sent.one("act"));
        FormReading reading = new FormReading(form.schema(), act.without(sent.fields()));
        act.perform(reading.typed());
        if (act.kind() != FormAct.Kind.SUBMIT) {
            return again(sent.problems().isEmpty() ? Response.Status.OK.getStatusCode() : FormPosts.UNPROCESSABLE, form,
                    reading.typed(),
                    sent.problems(), actor, locale);
        }
        FormPosts.refuseUnplaced(reading, sent.problems());
        return sent.problems().isEmpty() ? submitted(form, sent, reading.typed(), actor, locale, doing)
                : again(FormPosts.UNPROCESSABLE, form, reading.typed(), sent.problems(), actor, locale);
    }

    private Response submitted(Asked form, SentForm sent, ObjectNode typed, Actor actor, Locale locale, Doing doing) {
        Cleaned cleaned = Cleaned.of(form.schema(), typed);
        try {
            return doing.perform(sent.version(), cleaned.data());
        } catch (DubanProblem refusal) {
            FormProblems problems = new FormProblems();
            posts.check(form.schema(), typed, actor, problems);
            return again(FormPosts.refused(refusal, problems, cleaned), form, typed, problems, actor, locale);
        }
    }

    private Response again(int status, Asked form, ObjectNode typed, FormProblems problems, Actor actor, Locale locale) {
        JsonNode data = json.valueToTree(DraftOverlay.lay(form.data(), json.convertValue(typed, FIELDS)));
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(drawn(form, data, problems, actor, locale))
                .build();
    }

    private TemplateInstance drawn(Asked form, JsonNode data, FormProblems problems, Actor reader, Locale locale) {
        List<Part> parts = FormDrawing.toFillIn(form.schema(), data, problems.errors(locale),
                posts.names(form.schema(), data, reader), locale);
        return new form(new FormPageView(FormButton.verb(form.schema()).in(locale), form.where(), parts,
                problems.summary(parts, locale)));
    }

    /**
     * A form, with what it shows when it opens.
     *
     * @param schema the {@code .form} file
     */
    public record Asked(JsonNode schema, Map<String, Object> data, Where where) {
    }

    /** The act behind a form. */
    @FunctionalInterface
    public interface Doing {

        /** Does it with what was sent, clean, decided on this version; says where the person goes on. */
        Response perform(OptionalInt version, ObjectNode data);
    }
}
