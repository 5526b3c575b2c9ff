package org.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ProcessModels.all;
import static org.duban.ProcessModels.extension;
import static org.duban.ProcessModels.kebab;
import static org.duban.ProcessModels.processId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.duban.form.FormDrawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;

/**
 * Every user task has one form, every other form a page and a button of its own, and a form holds only what its readers
 * understand.
 */
class FormContractTest {

    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> TYPES = Set.of("text", "textfield", "textarea", "number", "datetime", "select",
            "radio", "checkbox", "dynamiclist", "group", "button");
    private static final Set<String> UNBOUND = Set.of("text", "group", "button");
    private static final Set<String> TYPED = Set.of("textfield", "textarea");
    private static final Set<String> CHOSEN = Set.of("select", "radio");

    static List<Path> forms() {
        return ProcessModels.forms();
    }

    @Test
    void shouldLinkEveryUserTaskToTheFormOfItsName() throws IOException {
        Set<String> linked = new TreeSet<>();
        for (Path model : ProcessModels.all()) {
            for (UserTask task : all(model, UserTask.class)) {
                ZeebeFormDefinition form = extension(task, ZeebeFormDefinition.class).orElseThrow();
                // What every paper goes through has one form for all measures.
                if (!form.getFormId().startsWith("measure-")) {
                    assertThat(form.getFormId()).isEqualTo(processId(model) + "-" + kebab(task.getId()));
                }
                assertThat(form.getBindingType()).as(task.getId()).isEqualTo(ZeebeBindingType.deployment);
                linked.add(form.getFormId());
            }
        }
        Set<String> present = new TreeSet<>();
        for (Path form : forms()) {
            JsonNode schema = read(form);
            long buttons = components(schema).stream().filter(one -> one.path("type").asText().equals("button")).count();
            assertThat(buttons).as("buttons of %s", form).isLessThan(2);
            if (buttons == 0) {
                present.add(schema.path("id").asText());
            }
        }
        assertThat(present).isEqualTo(linked);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldNameFileAndFormAlike(Path form) throws IOException {
        assertThat(form.getFileName()).hasToString(read(form).path("id").asText() + ".form");
        assertThat(read(form).path("schemaVersion").asInt()).isBetween(1, NEWEST_SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldHoldOnlyFieldsThatTasklistShows(Path form) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (JsonNode component : components(read(form))) {
            String id = component.path("id").asText();
            assertThat(ids.add(id)).as("%s is there once", id).isTrue();
            assertThat(TYPES).as(id).contains(component.path("type").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldHoldOnlyWhatPagesDraw(Path form) throws IOException {
        JsonNode schema = read(form);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (JsonNode component : schema.path("components")) {
            if (component.path("type").asText().equals("dynamiclist")) {
                data.putArray(component.path("path").asText()).addObject();
            }
        }

        assertThat(FormDrawing.toFillIn(schema, data, Map.of(), Map.of(), Locale.CHINESE)).isNotEmpty();
        for (JsonNode component : components(schema)) {
            String id = component.path("id").asText();
            assertThat(component.path("disabled").asBoolean()).as("%s can be filled in", id).isFalse();
            assertThat(component.path("readonly").asBoolean()).as("only a reference travels along: %s", id)
                    .isEqualTo(component.path("properties").has("reference"));
            if (component.path("type").asText().equals("datetime")) {
                assertThat(component.path("subtype").asText()).as(id).isEqualTo("date");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldKeepListsAndConditionsOutOfRows(Path form) throws IOException {
        for (JsonNode component : components(read(form))) {
            for (JsonNode inner : component.path("components")) {
                assertThat(inner.has("conditional")).as(inner.path("id").asText()).isFalse();
                assertThat(inner.path("type").asText()).as(inner.path("id").asText()).isNotEqualTo("dynamiclist");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldLimitAndNameWhatIsFilledIn(Path form) throws IOException {
        for (JsonNode component : components(read(form))) {
            String type = component.path("type").asText();
            String id = component.path("id").asText();
            if (UNBOUND.contains(type)) {
                continue;
            }
            assertThat(component.path(type.equals("dynamiclist") ? "path" : "key").asText()).as(id)
                    .matches("[a-z][A-Za-z]*").as("the page sends these itself").isNotIn("version", "act");
            assertThat(component.path(type.equals("datetime") ? "dateLabel" : "label").asText()).as(id)
                    .containsPattern("\\p{IsHan}");
            if (TYPED.contains(type)) {
                assertThat(component.at("/validate/maxLength").asInt()).as(id).isBetween(1, 2000);
            }
            if (CHOSEN.contains(type)) {
                assertThat(component.has("values") || component.has("valuesKey")).as("%s has choices", id).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldHideOnlyByConditionsThatTheServerCanCheck(Path form) throws IOException {
        for (JsonNode component : components(read(form))) {
            if (component.has("conditional")) {
                assertThat(component.at("/conditional/hide").asText()).as(component.path("id").asText())
                        .matches(component.path("type").asText().equals("text") ? "=[a-z][A-Za-z]* = null"
                                : "=([a-z][A-Za-z]*) != \"[A-Za-z_]+\"( and \\1 != \"[A-Za-z_]+\")*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldSayOnceForRowsOnlyWhatTheRowsAskFor(Path form) throws IOException {
        JsonNode schema = read(form);
        for (JsonNode component : schema.path("components")) {
            String list = component.path("properties").path("forRows").asText();
            if (!list.isEmpty()) {
                JsonNode inRow = field(schema, list).path("components").valueStream()
                        .filter(one -> one.path("key").equals(component.path("key"))).findFirst().orElseThrow();
                assertThat(component.path("type")).isEqualTo(inRow.path("type"));
                assertThat(component.path("values")).isEqualTo(inRow.path("values"));
                assertThat(component.at("/validate/required").asBoolean()).isFalse();
                assertThat(component.at("/validate/maxLength")).isEqualTo(inRow.at("/validate/maxLength"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldSayThatAnActCannotBeUndoneRightBeforeItsButton(Path form) throws IOException {
        JsonNode schema = read(form);
        JsonNode last = StreamSupport.stream(schema.path("components").spliterator(), false)
                .filter(one -> !one.path("type").asText().equals("button")).reduce((first, next) -> next).orElseThrow();
        for (JsonNode component : components(schema)) {
            if (component.path("properties").has("final")) {
                assertThat(component).as("it is the last").isEqualTo(last);
                assertThat(component.path("type").asText()).isEqualTo("text");
                assertThat(component.has("conditional")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldCarryEnglishWordsBesideTheChinese(Path form) throws IOException {
        for (JsonNode component : components(read(form))) {
            String id = component.path("id").asText();
            JsonNode words = component.path("properties");
            assertThat(words.path("en").asText()).as(id).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(words.has("en.hint")).as(id).isEqualTo(component.has("description"));
            assertThat(words.has("en.pattern")).as(id).isEqualTo(component.has("validate")
                    && component.path("validate").has("patternErrorMessage"));
            for (JsonNode choice : component.path("values")) {
                assertThat(words.path("en." + choice.path("value").asText()).asText()).as(id).isNotBlank();
            }
        }
    }

    private static JsonNode field(JsonNode schema, String list) {
        return schema.path("components").valueStream().filter(one -> one.path("path").asText().equals(list)).findFirst()
                .orElseThrow();
    }

    private static JsonNode read(Path form) throws IOException {
        return new ObjectMapper().readTree(form.toFile());
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            found.addAll(components(component));
        }
        return found;
    }
}
