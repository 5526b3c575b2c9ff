package org.duban.task;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.duban.form.Cleaned;
import org.duban.form.Conditions;
import org.duban.problem.DubanProblem;
import org.duban.problem.DubanProblem.Violation;
import org.duban.problem.Text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Cleans a submission and checks it against its Camunda form before the domain does: fields, types, lengths, patterns, choices.
 */
public final class FormCheck {

    private static final int LONGEST_LIST = 500;

    private final JsonNode schema;
    private final Map<String, JsonNode> fields;

    FormCheck(JsonNode schema) {
        this.schema = schema;
        this.fields = fields(schema.path("components"));
    }

    /** The form as its file has it. */
    public JsonNode schema() {
        return schema;
    }

    /** The keys under which the form submits. */
    Set<String> keys() {
        return fields.keySet();
    }

    /** The submission without what the form only shows; refuses it with every field that is wrong. */
    public JsonNode checked(JsonNode submitted) {
        if (!submitted.isObject()) {
            throw DubanProblem.invalid("", "提交内容应为一个对象。", "The submission is not an object.");
        }
        List<Violation> violations = new ArrayList<>();
        ObjectNode whole = submitted.deepCopy();
        Set<String> filled = ForRows.spread(fields, whole);
        ObjectNode clean = object(fields, whole, "", violations);
        violations.removeIf(one -> filled.contains(one.field()));
        fields.forEach((key, component) -> {
            if (ForRows.is(component)) {
                clean.remove(key);
            }
        });
        if (!violations.isEmpty()) {
            throw DubanProblem.invalid(violations);
        }
        return clean;
    }

    private static Map<String, JsonNode> fields(JsonNode components) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if ("group".equals(type) && component.path("path").asText().isEmpty()) {
                found.putAll(fields(component.path("components")));
            } else if ("group".equals(type) || "dynamiclist".equals(type)) {
                found.put(component.path("path").asText(), component);
            } else if (component.hasNonNull("key")) {
                found.put(component.path("key").asText(), component);
            }
        }
        return found;
    }

    private static ObjectNode object(Map<String, JsonNode> fields, JsonNode value, String path,
            List<Violation> violations) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (Iterator<String> names = value.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!fields.containsKey(name)) {
                violations.add(new Violation(path + name, new Text("表单中没有该字段。", "The form has no such field.")));
            }
        }
        fields.forEach((name, component) -> {
            if (!isShownOnly(component)) {
                boolean asked = !Conditions.hides(component, value);
                field(component, value.path(name), asked, path + name, violations).ifPresent(item -> clean.set(name, item));
            }
        });
        return clean;
    }

    private static Optional<JsonNode> field(JsonNode component, JsonNode value, boolean asked, String path,
            List<Violation> violations) {
        String type = component.path("type").asText();
        if ("group".equals(type)) {
            return Optional.of(object(fields(component.path("components")), value, path + ".", violations));
        }
        if ("dynamiclist".equals(type)) {
            return Optional.of(list(component, value, path, violations));
        }
        JsonNode clean = Cleaned.text(component, value);
        FieldCheck.check(component, clean, asked).ifPresent(text -> violations.add(new Violation(path, text)));
        return clean.isMissingNode() || clean.isNull() ? Optional.empty() : Optional.of(clean);
    }

    private static ArrayNode list(JsonNode component, JsonNode value, String path, List<Violation> violations) {
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            violations.add(new Violation(path, new Text("应为列表。", "This is not a list.")));
        } else if (value.size() > LONGEST_LIST) {
            violations.add(new Violation(path, new Text("最多 " + LONGEST_LIST + " 行，请分次提交。",
                    "At most " + LONGEST_LIST + " rows; send them in several goes.")));
        } else {
            Map<String, JsonNode> fields = fields(component.path("components"));
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isObject()) {
                    String row = path + "." + i + ".";
                    ObjectNode checked = object(fields, value.get(i), row, violations);
                    clean.add(checked);
                    FieldCheck.missingInRow(fields, checked)
                            .forEach((name, text) -> violations.add(new Violation(row + name, text)));
                } else {
                    violations.add(new Violation(path + "." + i, new Text("应为对象。", "This is not an object.")));
                }
            }
        }
        return clean;
    }

    /** A disabled field is never submitted; a read-only one is, such as the id of a row. */
    private static boolean isShownOnly(JsonNode component) {
        return component.path("disabled").asBoolean();
    }
}
