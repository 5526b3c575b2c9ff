package org.duban.task;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fields that a form asks for once: each holds for the rows of a list that are begun and leave the field of its key empty. */
final class ForRows {

    private static final String LIST = "forRows";

    private ForRows() {
    }

    /** Whether the field only speaks for rows, and is not submitted itself. */
    static boolean is(JsonNode component) {
        return component.path("properties").has(LIST);
    }

    /**
     * The submission with what was said once in every row for which it was said; what is wrong is said where it was written.
     */
    static JsonNode spread(Map<String, JsonNode> fields, JsonNode submitted) {
        if (fields.values().stream().noneMatch(ForRows::is)) {
            return submitted;
        }
        ObjectNode spread = submitted.deepCopy();
        fields.forEach((key, component) -> {
            JsonNode value = submitted.path(key);
            if (is(component) && !FieldCheck.isEmpty(value) && FieldCheck.check(component, value, true).isEmpty()) {
                spread(spread.path(component.path("properties").path(LIST).asText()), key, value);
            }
        });
        return spread;
    }

    private static void spread(JsonNode rows, String key, JsonNode value) {
        for (JsonNode row : rows) {
            if (row instanceof ObjectNode begun && FieldCheck.isEmpty(row.path(key)) && isBegun(begun)) {
                begun.set(key, value);
            }
        }
    }

    /** The reference to what the row is about is always there. */
    private static boolean isBegun(ObjectNode row) {
        return row.properties().stream().filter(one -> !FieldCheck.isEmpty(one.getValue())).count() > 1;
    }
}
