package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a person wrote stands in a paper as he wrote it: every word of every kind of paper is tried. */
@QuarkusTest
@TestProfile(DomainProfile.class)
class DocumentWordsTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final DocumentHtml html;
    private final DocumentKinds kinds;
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    DocumentWordsTest(DocumentHtml html, DocumentKinds kinds) {
        this.html = html;
        this.kinds = kinds;
    }

    @Test
    void shouldLookAtEveryKindThatAFeatureOwns() {
        assertThat(kinds.all()).containsExactlyInAnyOrderElementsOf(DocumentFixture.kinds());
    }

    @ParameterizedTest
    @MethodSource("org.duban.document.DocumentFixture#kinds")
    void shouldPrintWordsAsWords(DocumentKind kind) {
        // given
        JsonNode data = json.valueToTree(DocumentFixture.content(kind));
        Set<String> places = new TreeSet<>();

        // when
        String harmless = html.fragment(document(kind, written(data, "", new TreeSet<>(), false)));
        String marked = html.fragment(document(kind, written(data, "", places, true)));

        // then
        assertThat(elements(marked)).isEqualTo(elements(harmless));
        String read = Markup.read(ELEMENT.matcher(marked).replaceAll("").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"));
        // a paper may leave out what it was given
        places.removeIf(place -> !harmless.contains("词" + place + "。"));
        assertThat(places).hasSizeGreaterThan(10)
                .allSatisfy(place -> assertThat(read).contains(Markup.read(Markup.lines(place))));
    }

    /** The data with other words in every place; days stay days. */
    private JsonNode written(JsonNode node, String path, Set<String> places, boolean marked) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(one -> copy.set(one.getKey(), written(one.getValue(), path + one.getKey(), places, marked)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(one -> copy.add(written(one, path + copy.size(), places, marked)));
            return copy;
        }
        if (node.isTextual() && !DAY.matcher(node.asText()).matches()) {
            places.add(path);
            return TextNode.valueOf(marked ? Markup.lines(path) : "词" + path + "。");
        }
        return node;
    }

    /** The elements with all that they carry but their look: a long name is set otherwise. */
    private static List<String> elements(String text) {
        return ELEMENT.matcher(text).results().map(one -> one.group().replaceAll(" class=\"[a-z ]+\"", "")).toList();
    }

    private IssuedDocument document(DocumentKind kind, JsonNode data) {
        @SuppressWarnings("unchecked")
        Map<String, Object> frozen = json.convertValue(data, Map.class);
        return new IssuedDocument(1, 1, kind, kind.templateVersion(), DocumentFixture.AUTHORITY, "1 号", DocumentFixture.DAY,
                frozen, "0".repeat(64), Instant.EPOCH, Set.of(), DocumentState.ISSUED, Optional.empty(), PdfState.PENDING,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
