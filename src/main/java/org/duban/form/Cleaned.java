package org.duban.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the check and the domain take of what was typed: clean, of the right types, without what a condition hides and
 * without rows that nobody has begun where those may be left out.
 */
public final class Cleaned {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACE = Pattern.compile("^(\\w+)\\.(\\d+)(.*)$");

    private final JsonNode whole;
    private final ObjectNode data;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    private Cleaned(JsonNode schema, JsonNode typed) {
        this.whole = typed;
        schema.path("components").forEach(
                one -> shared.put(one.path("key").asText(), one.path("properties").path("forRows").asText()));
        this.data = clean(schema.path("components"), typed);
    }

    /** Cleans what was typed into the form. */
    public static Cleaned of(JsonNode schema, JsonNode typed) {
        return new Cleaned(schema, typed);
    }

    /** What is sent on. */
    public ObjectNode data() {
        return data;
    }

    /**
     * The page's name of a field of which a problem speaks: its path {@code rows.0.x} may be the control {@code rows[2].x}, or
     * {@code x} where it was written once for the rows that leave it empty.
     */
    public String fieldOf(String name) {
        Matcher place = PLACE.matcher(name);
        if (!place.matches()) {
            return name;
        }
        String list = place.group(1);
        int number = Integer.parseInt(place.group(2));
        List<Integer> rows = places.getOrDefault(list, List.of());
        int row = number < rows.size() ? rows.get(number) : number;
        String key = place.group(3).replaceFirst("^\\.", "");
        boolean once = shared.getOrDefault(key, "").equals(list) && data.has(key)
                && whole.path(list).path(row).path(key).asText().isEmpty();
        return once ? key : list + "[" + row + "]" + place.group(3);
    }

    private ObjectNode clean(JsonNode components, JsonNode typed) {
        ObjectNode into = JSON.objectNode();
        for (JsonNode component : components) {
            String path = component.path("path").asText();
            String key = component.path("key").asText();
            if (Conditions.hides(component, whole)) {
                continue;
            }
            switch (component.path("type").asText()) {
                case "group" -> {
                    if (path.isEmpty()) {
                        into.setAll(clean(component.path("components"), typed));
                    } else {
                        into.set(path, clean(component.path("components"), typed.path(path)));
                    }
                }
                case "dynamiclist" -> into.set(path, rows(component, typed.path(path)));
                default -> {
                    JsonNode value = value(component, typed.path(key));
                    if (!value.isMissingNode() && !value.asText().isEmpty()) {
                        into.set(key, value);
                    }
                }
            }
        }
        return into;
    }

    private ArrayNode rows(JsonNode list, JsonNode typed) {
        ArrayNode rows = JSON.arrayNode();
        List<Integer> kept = new ArrayList<>();
        boolean optional = list.path("components").findValuesAsText("required").contains("begun");
        for (int i = 0; i < typed.size(); i++) {
            ObjectNode row = clean(list.path("components"), typed.get(i));
            if (!optional || isBegun(list, row)) {
                rows.add(row);
                kept.add(i);
            }
        }
        places.put(list.path("path").asText(), kept);
        return rows;
    }

    /** Whether there is more in a row than what it is about. */
    private static boolean isBegun(JsonNode list, ObjectNode row) {
        for (JsonNode component : list.path("components")) {
            if (!component.path("properties").has("reference") && row.has(component.path("key").asText())) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode value(JsonNode component, JsonNode typed) {
        if (component.path("type").asText().equals("number")) {
            String text = typed.asText();
            return text.isBlank() ? JSON.textNode("") : Entries.number(text);
        }
        return text(component, typed);
    }

    /** The value of a field, clean where it is a text. */
    public static JsonNode text(JsonNode component, JsonNode value) {
        return value.isTextual() ? JSON.textNode(Entries.text(component, value.textValue())) : value;
    }
}
