package org.duban.violation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.duban.form.DraftRows.Draft;
import org.duban.form.FormDrafts;
import org.duban.form.FormProblems;
import org.duban.form.Refusal;
import org.duban.form.Sending;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What was typed into the form that opens a case and was refused, until it is taken. */
@ApplicationScoped
class OpeningDrafts {

    private static final String PLACE = "/cases/new";
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
    };
    /** The name under which it is kept that the person is to confirm. */
    private static final String CONFIRM = "confirm";

    private final FormDrafts drafts;
    private final ObjectMapper json;

    OpeningDrafts(FormDrafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** Keeps what was sent, and why it was refused. */
    void keep(MultivaluedMap<String, String> sent, DubanProblem refused, Actor inspector) {
        OpeningForm form = OpeningForm.of(sent);
        FormProblems problems = new FormProblems();
        if (refused.violations().isEmpty()) {
            problems.add(refused.detail());
        }
        refused.violations().forEach(one -> problems.add(form.at(one.field(), one.message())));
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        if ("again".equals(refused.extras().get("confirm"))) {
            typed.put(CONFIRM, List.of("true"));
        }
        drafts.keep(PLACE, inspector.personId(), json.valueToTree(typed),
                Optional.of(problems.refusal(refused.type().status())),
                new Sending(Optional.ofNullable(sent.getFirst("idempotency-key")).orElse(""), typed.toString()));
    }

    /** What was refused last. */
    Optional<Refused> refused(Actor inspector) {
        return drafts.of(PLACE, inspector.personId()).flatMap(draft -> draft.refusal().map(why -> refused(draft, why)));
    }

    /** The case was opened. */
    void drop(Actor inspector) {
        drafts.drop(PLACE, inspector.personId());
    }

    private Refused refused(Draft draft, Refusal why) {
        Map<String, List<String>> typed = json.convertValue(draft.data(), FIELDS);
        return new Refused(OpeningForm.of(typed), why, typed.containsKey(CONFIRM));
    }

    /**
     * What was typed and refused.
     *
     * @param confirm whether the person is asked if he means it
     */
    record Refused(OpeningForm form, Refusal why, boolean confirm) {
    }
}
