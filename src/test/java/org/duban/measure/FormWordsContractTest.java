package org.duban.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.duban.engine.Models;
import org.duban.problem.Text;
import org.duban.testsupport.DomainProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a person ticks is what page, paper and timeline say: the enum behind a choice owns its words. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class FormWordsContractTest {

    private final List<MeasurePlan<?>> plans;
    private final Models models;
    private final List<String> seen = new ArrayList<>();

    FormWordsContractTest(@All List<MeasurePlan<?>> plans, Models models) {
        this.plans = plans;
        this.models = models;
    }

    @Test
    void shouldOfferEveryValueOfTheEnumInItsOwnWords() throws IOException {
        for (MeasurePlan<?> one : plans) {
            Plan<?> plan = one.plan();
            for (var task : plan.tasks().entrySet()) {
                String form = models.userTask(plan.processId(), task.getKey()).formId();
                compare(form, task.getValue().form(),
                        new ObjectMapper().readTree(models.resources().get(form + ".form")).path("components"));
            }
        }
        assertThat(seen).contains("rectification-reinspect.verdicts.verdict", "measure-serve-paper.method",
                "rectification-give-opinion.opinion");
    }

    private void compare(String at, Class<?> record, JsonNode components) {
        for (JsonNode component : components) {
            String key = component.path("path").asText(component.path("key").asText());
            if (component.path("type").asText().equals("group") && key.isEmpty()) {
                compare(at, record, component.path("components"));
                continue;
            }
            // What is said once for all rows belongs to the record of a row.
            String rows = component.path("properties").path("forRows").asText();
            Class<?> type = part(rows.isEmpty() ? record : part(record, rows), key);
            if (component.path("type").asText().equals("dynamiclist")) {
                compare(at + "." + key, type, component.path("components"));
            } else if (component.has("values")) {
                seen.add(at + "." + key);
                assertThat(offered(component)).as(at + "." + key).isEqualTo(words(type));
            } else {
                assertThat(type == null || !type.isEnum()).as("%s.%s offers its values", at, key).isTrue();
            }
        }
    }

    /** A choice of yes and no has no enum: its words are the question's. */
    private static Map<String, Text> words(Class<?> type) {
        Map<String, Text> words = new LinkedHashMap<>();
        if (type == boolean.class) {
            return Map.of("yes", new Text("", ""), "no", new Text("", ""));
        }
        for (Object one : type.getEnumConstants()) {
            try {
                words.put(((Enum<?>) one).name(), (Text) type.getMethod("title").invoke(one));
            } catch (ReflectiveOperationException wordless) {
                throw new AssertionError(type + " has no words", wordless);
            }
        }
        return words;
    }

    private static Map<String, Text> offered(JsonNode component) {
        Map<String, Text> offered = new LinkedHashMap<>();
        component.path("values").forEach(one -> {
            String value = one.path("value").asText();
            boolean word = value.equals("yes") || value.equals("no");
            offered.put(value, word ? new Text("", "")
                    : new Text(one.path("label").asText(), component.path("properties").path("en." + value).asText()));
        });
        return offered;
    }

    private static @Nullable Class<?> part(Class<?> record, String name) {
        return FormParts.of(record).filter(one -> one.getName().equals(name))
                .map(RecordComponent::getGenericType).map(FormWordsContractTest::inner).findFirst().orElse(null);
    }

    private static Class<?> inner(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : type);
    }
}
