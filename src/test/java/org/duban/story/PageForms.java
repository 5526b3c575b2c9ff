package org.duban.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.duban.ProcessModels;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Every form that a page sends, read from the templates and from the forms that have a page of their own, so that a new one
 * cannot be forgotten.
 */
final class PageForms {

    /** As many rows as the page of a new case offers at most. */
    static final int MOST_ROWS = 20;

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("<form([^>]*method=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("\\{#for row in view\\.rows}(.*?)\\{/for}\\s*<div class=\"card\">",
            Pattern.DOTALL);

    /** The addresses of the forms that are no measure's. */
    private static final Map<String, String> OF_CASES = Map.of("casefile-suspend", "/cases/{id}/suspension",
            "casefile-resume", "/cases/{id}/resumption", "casefile-exchange-officer", "/cases/{id}/officers?position=SECOND",
            "casefile-confirm-delivery", "/cases/{id}/delivery", "interview-open", "/cases/{id}/interviews");
    /** What is chosen where only some words are. */
    private static final Map<String, String> CHOICES = Map.of("kind", "RESTART", "ground", "OVERDUE", "family", "DEVICE");

    private PageForms() {
    }

    static List<Form> all() throws IOException {
        List<Form> found = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            for (Path page : pages.filter(Files::isRegularFile).sorted().toList()) {
                Matcher form = FORM.matcher(Files.readString(page));
                while (form.find()) {
                    add(found, form.group(1), form.group(2));
                }
            }
        }
        for (Path file : ProcessModels.forms()) {
            JsonNode schema = CaseDesk.JSON.readTree(file.toFile());
            if (schema.path("components").findValuesAsText("action").contains("submit")) {
                found.add(drawn(file.getParent().getFileName().toString(), schema));
            }
        }
        return found;
    }

    /** The form of an act that no task stands for, as its page draws it with one row in each list. */
    private static Form drawn(String feature, JsonNode schema) {
        List<Field> fields = new ArrayList<>(List.of(new Field("version", "hidden", "")));
        drawn(schema.path("components"), "", fields);
        String id = schema.path("id").asText();
        return new Form(id, OF_CASES.getOrDefault(id, "/acts/{id}/" + id.substring(feature.length() + 1)), fields, true);
    }

    private static void drawn(JsonNode components, String at, List<Field> into) {
        for (JsonNode one : components) {
            if (one.path("type").asText().equals("dynamiclist")) {
                drawn(one.path("components"), one.path("path").asText() + "[0].", into);
            } else if (one.path("properties").has("upload")) {
                into.add(new Field(at + one.path("key").asText() + "!", "file", ""));
            } else if (one.has("key")) {
                boolean words = one.path("type").asText().startsWith("text") && !one.path("validate").has("pattern")
                        && !one.path("properties").has("reference");
                into.add(new Field(at + one.path("key").asText(), one.path("type").asText(),
                        words ? one.at("/validate/maxLength").asText() : ""));
            }
        }
    }

    private static void add(List<Form> found, String attributes, String content) {
        String action = attribute(attributes, "action");
        String rows = ROWS.matcher(content).results().map(one -> one.group(1)).findFirst().orElse("");
        List<Field> fields = new ArrayList<>(fields(content.replace(rows, rows.repeat(MOST_ROWS))));
        Matcher choice = Pattern.compile("\\{#if [^}]*}([^{]*)\\{#else}([^{]*)\\{/if}").matcher(action);
        List<String> actions = choice.find() ? List.of(choice.replaceFirst("$1"), choice.replaceFirst("$2")) : List.of(action);
        actions.stream().map(one -> one.replaceFirst("\\?.*", "").replaceAll("\\{[^}]*}", "{id}"))
                // What a page draws of a form file is that file's.
                .filter(one -> one.startsWith("/"))
                .forEach(one -> found.add(new Form(one, one, fields, attributes.contains("multipart/form-data"))));
    }

    private static List<Field> fields(String content) {
        return FIELD.matcher(content).results().map(one -> new Field(attribute(one.group(2), "name"),
                one.group(1).equals("input") ? attribute(one.group(2), "type") : one.group(1),
                attribute(one.group(2), "maxlength"))).filter(one -> !one.name().isEmpty()).toList();
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? value.group(1) : "";
    }

    /** A form: its name, where it goes, with {@code {id}} for what the page names, and what it sends. */
    record Form(String name, String action, List<Field> fields, boolean multipart) {

        boolean takesWords() {
            return fields.stream().anyMatch(Field::isWords);
        }
    }

    /** A field, with the most characters that it lets in where it takes words. */
    record Field(String name, String type, String maxLength) {

        boolean isWords() {
            return !maxLength.isEmpty();
        }

        /** What a form at its limits sends: as many of the widest characters as fit. */
        String atItsLimit() {
            if (isWords()) {
                return "𠮷".repeat(Integer.parseInt(maxLength));
            }
            return CHOICES.getOrDefault(name, type.startsWith("date") ? "2026-07-13" : "1");
        }
    }
}
