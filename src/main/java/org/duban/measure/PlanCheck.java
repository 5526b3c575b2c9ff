package org.duban.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.duban.engine.Models;
import org.duban.form.FormButton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Whether a plan fits: each user task of its model has an act, no act is of another, each form submits what the act takes,
 * and what no task stands for has a form with a button of its own.
 */
final class PlanCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plan<?> plan;
    private final Models models;

    PlanCheck(Plan<?> plan, Models models) {
        this.plan = plan;
        this.models = models;
    }

    /** Refuses a plan that does not fit, and names what. */
    void require() {
        String process = plan.processId() + "/";
        Set<String> elements = models.userTasks().keySet().stream().filter(one -> one.startsWith(process))
                .map(one -> one.substring(process.length())).collect(Collectors.toSet());
        requireSame("the acts of the plan of " + plan.processId(), plan.tasks().keySet(), "the user tasks of its model",
                elements);
        plan.sides().forEach((side, act) -> requirePage(side.formId(), act.form()));
        plan.opening().ifPresent(form -> requirePage(plan.processId() + "-open", form));
        plan.tasks().forEach((element, act) -> requireForm(models.userTask(plan.processId(), element).formId(), act.form()));
    }

    private void requirePage(String formId, Class<?> form) {
        requireForm(formId, form);
        FormButton.verb(read(formId));
    }

    private void requireForm(String formId, Class<?> form) {
        requireFields(formId, form, read(formId).path("components"));
    }

    private JsonNode read(String formId) {
        byte[] file = Optional.ofNullable(models.resources().get(formId + ".form"))
                .orElseThrow(() -> new IllegalStateException("no form " + formId));
        try {
            return JSON.readTree(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the form " + formId + " cannot be read", damaged);
        }
    }

    private static void requireFields(String where, Class<?> form, JsonNode components) {
        requireSame(form.getName(),
                FormParts.of(form).map(RecordComponent::getName).collect(Collectors.toSet()),
                "what " + where + " submits", keys(components));
        for (RecordComponent part : form.getRecordComponents()) {
            rowOf(part.getGenericType()).ifPresent(row -> components(components).filter(
                    one -> one.path("path").asText().equals(part.getName())).forEach(
                            list -> requireFields(where + "/" + part.getName(), row, list.path("components"))));
        }
    }

    private static Optional<Class<?>> rowOf(Type type) {
        return type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> row
                && row.isRecord() ? Optional.of(row) : Optional.empty();
    }

    private static Stream<JsonNode> components(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false);
    }

    /** A group without a path is drawn, no more; a disabled field is never submitted, and one for rows only within them. */
    private static Set<String> keys(JsonNode components) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode one : components) {
            if (one.hasNonNull("path")) {
                keys.add(one.path("path").asText());
            } else if (one.path("properties").has("forRows")) {
                continue;
            } else if (one.hasNonNull("key") && !one.path("disabled").asBoolean()) {
                keys.add(one.path("key").asText());
            } else {
                keys.addAll(keys(one.path("components")));
            }
        }
        return keys;
    }

    private static void requireSame(String mine, Set<String> have, String theirs, Set<String> want) {
        if (!have.equals(want)) {
            throw new IllegalStateException("%s are %s, %s are %s".formatted(mine, new TreeSet<>(have), theirs,
                    new TreeSet<>(want)));
        }
    }
}
