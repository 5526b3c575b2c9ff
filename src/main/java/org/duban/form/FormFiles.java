package org.duban.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The files that a form names. */
public final class FormFiles {

    private FormFiles() {
    }

    /** The ids of the files at each field, by the page's name of it. */
    public static Map<String, List<String>> of(JsonNode schema, JsonNode data) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        collect(schema.path("components"), data, "", found);
        return found;
    }

    private static void collect(JsonNode components, JsonNode values, String at, Map<String, List<String>> into) {
        for (JsonNode component : components) {
            String path = component.path("path").asText();
            if (component.path("type").asText().equals("dynamiclist")) {
                int place = 0;
                for (JsonNode row : values.path(path)) {
                    collect(component.path("components"), row, at + path + "[" + place++ + "].", into);
                }
            } else if (component.has("components")) {
                collect(component.path("components"), path.isEmpty() ? values : values.path(path),
                        path.isEmpty() ? at : at + path + ".", into);
            } else if (component.path("properties").has("upload")) {
                String key = component.path("key").asText();
                into.put(at + key, Arrays.stream(values.path(key).asText("").split(",")).filter(id -> !id.isBlank()).toList());
            }
        }
    }
}
