package org.duban.task;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.duban.form.Cleaned;

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
     * Puts what was said once into every row for which it was said, and tells where: whatever is wrong with it is said where it
     * was written, and of no row that it is missing there.
     */
    static Set<String> spread(Map<String, JsonNode> fields, ObjectNode submitted) {
        Set<String> filled = new HashSet<>();
        fields.forEach((key, component) -> {
            JsonNode value = Cleaned.text(component, submitted.path(key));
            if (is(component) && !FieldCheck.isEmpty(value)) {
                String list = component.path("properties").path(LIST).asText();
                for (int i = 0; i < submitted.path(list).size(); i++) {
                    if (submitted.path(list).get(i) instanceof ObjectNode row && FieldCheck.isEmpty(row.path(key))
                            && isBegun(row)) {
                        row.set(key, value);
                        filled.add(list + "." + i + "." + key);
                    }
                }
            }
        });
        return filled;
    }

    /** The reference to what the row is about is always there. */
    private static boolean isBegun(ObjectNode row) {
        return row.properties().stream().filter(one -> !FieldCheck.isEmpty(one.getValue())).count() > 1;
    }
}
