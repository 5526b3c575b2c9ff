package org.duban.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.duban.form.Part.Entry;
import org.duban.form.Part.Group;
import org.duban.form.Part.Head;
import org.duban.form.Part.Hidden;
import org.duban.form.Part.Line;
import org.duban.form.Part.Option;
import org.duban.form.Part.Row;
import org.duban.form.Part.Rows;
import org.duban.form.Part.Shown;
import org.duban.form.Part.Taken;
import org.duban.form.Part.Upload;
import org.duban.form.Part.Words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Lays a form and what is in it out for a page. */
public final class FormDrawing {

    private final JsonNode data;
    private final Map<String, String> fileNames;
    private final boolean readOnly;
    private final FormFields fields;

    private FormDrawing(JsonNode schema, JsonNode data, Map<String, String> errors, Map<String, String> fileNames,
            Locale locale, boolean readOnly) {
        this.data = data;
        this.fileNames = fileNames;
        this.readOnly = readOnly;
        this.fields = new FormFields(schema, data, errors, locale);
    }

    /** The form to be filled in, with what is wrong at its fields, and the names of its files by their ids. */
    public static List<Part> toFillIn(JsonNode schema, JsonNode data, Map<String, String> errors,
            Map<String, String> fileNames, Locale locale) {
        FormDrawing drawing = new FormDrawing(schema, data, errors, fileNames, locale, false);
        return drawing.parts(schema.path("components"), data, "");
    }

    /** The form to be looked at. */
    public static List<Part> toRead(JsonNode schema, JsonNode data, Map<String, String> fileNames, Locale locale) {
        FormDrawing drawing = new FormDrawing(schema, data, Map.of(), fileNames, locale, true);
        return drawing.parts(schema.path("components"), data, "");
    }

    /** The parts in their order; those that the form sets on one line stand side by side. */
    private List<Part> parts(JsonNode components, JsonNode values, String at) {
        List<Part> parts = new ArrayList<>();
        String line = "";
        for (JsonNode component : components) {
            if (isLeftOut(component)) {
                continue;
            }
            Part part = part(component, values, at);
            String own = component.path("layout").path("row").asText();
            if (!own.isEmpty() && own.equals(line) && parts.getLast() instanceof Line beside) {
                beside.parts().add(part);
            } else {
                parts.add(own.isEmpty() ? part : new Line(new ArrayList<>(List.of(part))));
            }
            line = own;
        }
        return parts;
    }

    /**
     * The page's own button; words for a value that is not there; and, where nothing can be changed, fields that do not apply
     * and
     * warnings.
     */
    private boolean isLeftOut(JsonNode component) {
        return FormButton.isOne(component) || (readOnly && isFinal(component))
                || ((readOnly || Conditions.asksForPresence(component)) && Conditions.hides(component, data));
    }

    private static boolean isFinal(JsonNode component) {
        return component.path("properties").has("final");
    }

    private Part part(JsonNode component, JsonNode values, String at) {
        Head head = fields.head(component, at);
        String value = values.path(component.path("key").asText()).asText("");
        String type = component.path("type").asText();
        return switch (type) {
            case "text" -> new Words(FormWords.of(fields.word(component, "text", "en"), data, values), isFinal(component));
            case "dynamiclist" -> rows(component, values, head);
            case "group" -> group(component, values, head, at);
            case "select", "radio" -> choice(type, component, head, value);
            case "checkbox" -> entry(type, component, head, value);
            case "textfield" -> textfield(component, head, value);
            case "number", "datetime", "textarea" -> entry(type, component, head, value);
            default -> throw new IllegalStateException("no page draws a " + type);
        };
    }

    private Part textfield(JsonNode component, Head head, String value) {
        JsonNode properties = component.path("properties");
        if (properties.has("reference")) {
            return new Hidden(head.name(), value);
        }
        if (properties.has("upload")) {
            List<Taken> files = Arrays.stream(value.split(",")).filter(id -> !id.isBlank())
                    .map(id -> new Taken(id, fileNames.getOrDefault(id, id))).toList();
            return new Upload(head, "many".equals(properties.path("upload").asText()), readOnly, files);
        }
        return entry("textfield", component, head, value);
    }

    private Part entry(String kind, JsonNode component, Head head, String value) {
        return readOnly ? new Shown(head, value)
                : new Entry(kind, head, value, component.path("validate").path("maxLength").asInt(0), List.of());
    }

    private Part choice(String kind, JsonNode component, Head head, String value) {
        List<Option> options = fields.options(component, head.id(), value);
        return readOnly
                ? new Shown(head, options.stream().filter(Option::chosen).map(Option::label).collect(Collectors.joining()))
                : new Entry(kind, head, value, 0, options);
    }

    private Rows rows(JsonNode component, JsonNode values, Head head) {
        JsonNode lines = lines(component, values);
        List<Row> rows = new ArrayList<>();
        for (JsonNode line : lines) {
            String name = head.name() + "[" + rows.size() + "]";
            rows.add(new Row(Part.id(name), name, rows.size() + 1, lines.size(),
                    parts(component.path("components"), line, name + ".")));
        }
        return new Rows(head, rows, component.path("allowAddRemove").asBoolean() && !readOnly);
    }

    /** A list that nothing is known of yet begins with the empty rows that its form asks for. */
    private JsonNode lines(JsonNode component, JsonNode values) {
        JsonNode known = values.path(component.path("path").asText());
        if (readOnly || known.isArray()) {
            return known;
        }
        ArrayNode empty = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < component.path("defaultRepetitions").asInt(); i++) {
            empty.addObject();
        }
        return empty;
    }

    private Group group(JsonNode component, JsonNode values, Head head, String at) {
        String path = component.path("path").asText();
        return new Group(head, parts(component.path("components"), path.isEmpty() ? values : values.path(path),
                path.isEmpty() ? at : at + path + "."));
    }
}
