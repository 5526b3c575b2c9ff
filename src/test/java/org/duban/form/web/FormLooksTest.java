package org.duban.form.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.duban.form.FormDrawing;
import org.duban.form.Part;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Every form empty, full and wrong at every field, and only to be read, on a phone: all can use it and it fits. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class FormLooksTest {

    private static final Pattern NAME = Pattern.compile("(?:data-upload|name)=\"([\\w.\\[\\]]+)\"");
    private static final String LONG = "河南省济源市沁园街道办事处沁园春晓住宅小区二期工程项目部实名制管理办公室".repeat(3);

    private final Chromium chromium;
    private final Engine qute;

    FormLooksTest(Chromium chromium, Engine qute) {
        this.chromium = chromium;
        this.qute = qute;
    }

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldFitAndBeUsableInEveryState(Path form) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(form.toFile());
        ObjectNode empty = data(schema.path("components"), false);
        ObjectNode filled = data(schema.path("components"), true);
        try (Visit visit = chromium.strangersPhone()) {
            visit.open("/signed-out");
            look(visit, form + " empty", FormDrawing.toFillIn(schema, empty, Map.of(), Map.of(), Locale.ENGLISH),
                    Locale.ENGLISH);
            look(visit, form + " to read", FormDrawing.toRead(schema, filled, Map.of(), Locale.CHINESE), Locale.CHINESE);
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Map<String, String> wrong = new HashMap<>();
                NAME.matcher(html(FormDrawing.toFillIn(schema, filled, Map.of(), Map.of(), locale), locale)).results()
                        .forEach(name -> wrong.put(name.group(1), LONG));
                look(visit, form + " wrong", FormDrawing.toFillIn(schema, filled, wrong, Map.of(), locale), locale);
            }
        }
    }

    @Test
    void shouldNotTakeAFieldWithoutItsLabelForGood() {
        try (Visit visit = chromium.strangersPhone()) {
            visit.page()
                    .setContent("<!DOCTYPE html><html lang=\"en\"><title>Form</title><main><h1>Form</h1><input></main></html>");
            assertThatThrownBy(() -> Looks.assertGood(visit.page(), "no label")).hasMessageContaining("label");
        }
    }

    private void look(Visit visit, String what, List<Part> parts, Locale locale) {
        visit.page().setContent(html(parts, locale));
        Looks.assertGood(visit.page(), what + " " + locale);
    }

    private String html(List<Part> parts, Locale locale) {
        return qute
                .parse("""
                        <!DOCTYPE html><html lang="{lang}"><head><title>Form</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <link rel="stylesheet" href="/assets/duban.css"></head>
                        <body><main class="page"><h1>Form</h1><section class="card"><h2>Form</h2>
                        <form class="fields">{#parts parts /}</form></section></main></body></html>""",
                        Variant.forContentType("text/html"))
                .instance().data("parts", parts).data("lang", locale.getLanguage()).setLocale(locale).render();
    }

    /** Two rows in every list, and long words in every field or in none. */
    private static ObjectNode data(JsonNode components, boolean filled) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            if (component.path("type").asText().equals("dynamiclist")) {
                data.putArray(component.path("path").asText()).add(data(component.path("components"), filled))
                        .add(data(component.path("components"), filled));
            } else if (filled && component.path("properties").has("upload")) {
                data.put(key, "4711,4712");
            } else if (filled && component.has("values")) {
                data.put(key, component.path("values").path(0).path("value").asText());
            } else if (filled && !key.isEmpty()) {
                data.put(key, LONG);
            }
        }
        return data;
    }
}
