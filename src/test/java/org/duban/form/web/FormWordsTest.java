package org.duban.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.duban.form.FormDrawing;
import org.duban.form.Part;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.Markup;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Wherever a form shows what somebody wrote, it shows nothing but words: every insertion of every form is tried. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class FormWordsTest {

    private static final Pattern INSERTION = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern NAME = Pattern.compile("(this\\.)?(\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Their page says above them what they are about. */
    private static final Set<String> WORDLESS = Set.of("casefile-suspend.form", "casefile-resume.form", "interview-open.form",
            "casefile-confirm-delivery.form");

    private final Chromium chromium;
    private final Engine qute;

    FormWordsTest(Chromium chromium, Engine qute) {
        this.chromium = chromium;
        this.qute = qute;
    }

    @ParameterizedTest
    @CsvSource({ "zh", "en" })
    void shouldShowWordsAsWordsInEveryForm(String language) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        try (Visit visit = chromium.stranger()) {
            for (Path file : forms()) {
                JsonNode schema = JSON.readTree(file.toFile());
                Set<String> places = new TreeSet<>();
                ObjectNode harmless = data(schema.path("components"), language, place -> "词", new TreeSet<>());
                ObjectNode marked = data(schema.path("components"), language, Markup::lines, places);
                List<String> expected = elements(opened(visit, schema, harmless, language));
                Page page = opened(visit, schema, marked, language);

                softly.assertThat(elements(page)).as("what %s is made of", file).isEqualTo(expected);
                String read = Markup.read(page.locator(".fields").innerText());
                places.forEach(place -> softly.assertThat(read).as("%s in %s", place, file)
                        .contains(Markup.read(Markup.lines(place))));
                softly.assertThat(places.isEmpty()).as("%s shows nothing that people wrote", file)
                        .isEqualTo(WORDLESS.contains(file.getFileName().toString()));
            }
        }
        softly.assertAll();
    }

    @Test
    void shouldInsertNothingIntoAFormButIntoItsTexts() throws IOException {
        for (Path file : forms()) {
            JsonNode schema = JSON.readTree(file.toFile());
            for (JsonNode component : schema.findParents("type")) {
                if (!component.path("type").asText().equals("text")) {
                    ObjectNode own = component.deepCopy();
                    own.remove("components");
                    assertThat(own.toString()).as("%s, %s", file, component.path("id")).doesNotContain("{{");
                }
                assertThat(component.path("type").asText()).as(file.toString()).isNotIn("html", "iframe", "image");
            }
        }
    }

    private Page opened(Visit visit, JsonNode schema, JsonNode data, String language) {
        List<Part> parts = FormDrawing.toRead(schema, data, Map.of(), Locale.of(language));
        String drawn = qute.parse("<main class=\"fields\">{#parts parts /}</main>", Variant.forContentType("text/html"))
                .instance().data("parts", parts).setLocale(Locale.of(language)).render();
        visit.open("/signed-out");
        visit.page().setContent("<!DOCTYPE html>" + drawn);
        return visit.page();
    }

    /** The elements of the form's texts in their order; a line's end is none. */
    private static List<String> elements(Page page) {
        List<String> found = new ArrayList<>();
        ((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.words, .words *')]
                  .map(one => one.tagName + ' ' + (one.getAttribute('href') ?? '') + (one.getAttribute('src') ?? ''))"""))
                .forEach(one -> found.add(String.valueOf(one)));
        found.removeIf("BR "::equals);
        return found;
    }

    /** Words for everything that the texts of the language insert; the rows of a list are one. */
    private static ObjectNode data(JsonNode components, String language, UnaryOperator<String> words, Set<String> places) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("dynamiclist")) {
                data.putArray(component.path("path").asText()).add(data(component.path("components"), language, words, places));
            } else if (type.equals("text")) {
                String text = component.path("text").asText();
                insert(language.equals("zh") ? text : component.path("properties").path(language).asText(text), data, words,
                        places);
            }
        }
        return data;
    }

    private static void insert(String text, ObjectNode data, UnaryOperator<String> words, Set<String> places) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        String loop = "";
        Matcher insertion = INSERTION.matcher(text);
        while (insertion.find()) {
            String what = insertion.group(1);
            Matcher name = NAME.matcher(what);
            if (what.startsWith("#loop ")) {
                loop = what.substring("#loop ".length());
                data.putArray(loop).add(row);
            } else if (what.startsWith("/")) {
                loop = "";
            } else if (name.matches()) {
                String place = loop + name.group(2);
                places.add(place);
                (loop.isEmpty() ? data : row).put(name.group(2), words.apply(place));
            } else {
                throw new AssertionError("no test knows what this inserts: " + what);
            }
        }
    }

    private static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }
}
