package org.duban.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.duban.form.Conditions.Condition;
import org.duban.form.Part.Head;
import org.duban.form.Part.Option;
import org.duban.problem.Text;

import com.fasterxml.jackson.databind.JsonNode;

/** What the fields of a form say of themselves and offer, in the reader's language. */
final class FormFields {

    private final JsonNode schema;
    private final JsonNode data;
    private final Map<String, String> errors;
    private final Locale locale;
    private final Conditions conditions;

    FormFields(JsonNode schema, JsonNode data, Map<String, String> errors, Locale locale) {
        this.schema = schema;
        this.data = data;
        this.errors = errors;
        this.locale = locale;
        this.conditions = Conditions.of(schema);
    }

    /** The head of the component of a list, group or field that stands in the rows before it. */
    Head head(JsonNode component, String at) {
        String name = at + component.path("key").asText(component.path("path").asText());
        Optional<Condition> asked = conditions.asked(component);
        boolean upload = component.path("properties").has("upload");
        return new Head(Part.id(name), name, label(component), upload ? "" : word(component, "description", "en.hint"),
                errors.getOrDefault(name, ""), component.path("validate").path("required").asBoolean(),
                asked.map(conditions::number).orElse(0), asked.map(this::said).orElse(""));
    }

    /** A word of the component. */
    String word(JsonNode component, String name, String english) {
        String chinese = component.path(name).asText("");
        return new Text(chinese, component.path("properties").path(english).asText(chinese)).in(locale);
    }

    /** What there is to choose; what was chosen and is not offered any more stays, so that the check can say so. */
    List<Option> options(JsonNode component, String id, String chosen) {
        List<Option> options = new ArrayList<>();
        JsonNode values = component.has("valuesKey") ? data.path(component.path("valuesKey").asText())
                : component.path("values");
        for (JsonNode one : values) {
            String value = one.path("value").asText();
            String chinese = one.path("label").asText();
            String label = new Text(chinese, component.path("properties").path("en." + value).asText(chinese)).in(locale);
            options.add(new Option(id + "-" + options.size(), value, label, value.equals(chosen),
                    conditions.shows(component.path("key").asText(), value)));
        }
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(id + "-" + options.size(), chosen,
                    new Text(chosen + "（已不能选择）", chosen + " (no longer offered)").in(locale), true, ""));
        }
        return options;
    }

    private String label(JsonNode component) {
        return word(component, component.has("dateLabel") ? "dateLabel" : "label", "en");
    }

    private String said(Condition condition) {
        for (JsonNode other : schema.path("components")) {
            if (other.path("key").asText().equals(condition.key())) {
                String choices = options(other, "", "").stream().filter(one -> condition.values().contains(one.value()))
                        .map(Option::label).collect(Collectors.joining(new Text("”“", "” or “").in(locale)));
                return new Text("仅在“%s”为“%s”时填写".formatted(label(other), choices),
                        "Only when “%s” is “%s”".formatted(label(other), choices)).in(locale);
            }
        }
        return "";
    }
}
