package org.duban.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what a page sent, guided by the form, letter by letter: so it is kept as a draft and drawn again. */
public final class FormReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ROWS = 500;

    private final Map<String, List<String>> sent;
    private final Set<String> read = new HashSet<>();
    private final ObjectNode typed;

    /** Reads the fields of this form among what was sent. */
    public FormReading(JsonNode schema, Map<String, List<String>> sent) {
        this.sent = sent;
        this.typed = read(schema.path("components"), "");
    }

    /** What was typed, in the shape of the form. */
    public ObjectNode typed() {
        return typed;
    }

    /** What was typed into fields that neither this form nor its page has, such as those of an earlier form. */
    public List<String> unplaced(Set<String> pagesOwn) {
        return sent.entrySet().stream().filter(one -> !read.contains(one.getKey()) && !pagesOwn.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream()).filter(one -> !one.isBlank()).toList();
    }

    private ObjectNode read(JsonNode components, String at) {
        ObjectNode into = JSON.objectNode();
        for (JsonNode component : components) {
            String path = component.path("path").asText();
            switch (component.path("type").asText()) {
                case "group" -> {
                    ObjectNode inner = read(component.path("components"), path.isEmpty() ? at : at + path + ".");
                    if (path.isEmpty()) {
                        into.setAll(inner);
                    } else {
                        into.set(path, inner);
                    }
                }
                case "dynamiclist" -> {
                    ArrayNode rows = into.putArray(path);
                    places(at + path).forEach(
                            place -> rows.add(read(component.path("components"), at + path + "[" + place + "].")));
                }
                default -> field(component, at + component.path("key").asText(), into);
            }
        }
        return into;
    }

    private void field(JsonNode component, String name, ObjectNode into) {
        String key = component.path("key").asText();
        List<String> values = sent.getOrDefault(name, List.of());
        read.add(name);
        if (key.isEmpty()) {
            return;
        }
        if ("checkbox".equals(component.path("type").asText())) {
            into.put(key, values.contains("true"));
        } else if (component.path("properties").has("upload")) {
            into.put(key, String.join(",", values));
        } else if (!values.isEmpty()) {
            into.put(key, values.getFirst());
        }
    }

    /** The rows that were sent: one that was taken away leaves a gap, which closes here. */
    private SortedSet<Integer> places(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,4})]\\..*");
        SortedSet<Integer> places = new TreeSet<>();
        for (String name : sent.keySet()) {
            Matcher found = row.matcher(name);
            if (found.matches() && places.size() <= MOST_ROWS) {
                places.add(Integer.valueOf(found.group(1)));
            }
        }
        return places;
    }
}
