package org.duban.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What was typed and has no place in a form any more: fields that it lost, rows about things that it does not show. */
public final class Unplaced {

    private final List<String> found = new ArrayList<>();

    private Unplaced() {
    }

    /** What was typed there, a text for each place. */
    public static List<String> of(JsonNode schema, JsonNode typed, JsonNode shown) {
        Unplaced unplaced = new Unplaced();
        unplaced.fields(schema.path("components"), typed);
        for (JsonNode list : schema.path("components")) {
            for (JsonNode component : list.path("components")) {
                if (component.path("properties").has("reference")) {
                    String path = list.path("path").asText();
                    unplaced.rows(typed.path(path), shown.path(path), component.path("key").asText());
                }
            }
        }
        return unplaced.found;
    }

    private void fields(JsonNode components, JsonNode typed) {
        Map<String, JsonNode> known = new HashMap<>();
        known(components, known);
        typed.properties().forEach(one -> {
            JsonNode component = known.get(one.getKey());
            boolean list = component != null && component.path("type").asText().equals("dynamiclist");
            if (component == null || list != one.getValue().isArray()) {
                add(one.getValue(), "");
            } else if (list) {
                one.getValue().forEach(row -> fields(component.path("components"), row));
            }
        });
    }

    private static void known(JsonNode components, Map<String, JsonNode> into) {
        for (JsonNode component : components) {
            if (component.path("type").asText().equals("group")) {
                known(component.path("components"), into);
            }
            into.put(component.path("key").asText(component.path("path").asText()), component);
        }
    }

    private void rows(JsonNode typed, JsonNode shown, String reference) {
        Set<String> known = new HashSet<>();
        shown.forEach(row -> known.add(row.path(reference).asText()));
        for (JsonNode row : typed) {
            if (!known.contains(row.path(reference).asText())) {
                add(row, reference);
            }
        }
    }

    private void add(JsonNode value, String reference) {
        List<String> words = new ArrayList<>();
        leaves(value, reference, words);
        if (!words.isEmpty()) {
            found.add(String.join("；", words));
        }
    }

    private static void leaves(JsonNode value, String reference, List<String> into) {
        if (value.isValueNode() && !value.asText().isBlank()) {
            into.add(value.asText());
        }
        value.properties().stream().filter(one -> !one.getKey().equals(reference))
                .forEach(one -> leaves(one.getValue(), reference, into));
        if (value.isArray()) {
            value.forEach(one -> leaves(one, reference, into));
        }
    }
}
