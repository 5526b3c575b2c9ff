package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.duban.story.Endpoints.Demand;
import org.duban.testsupport.Held;
import org.duban.testsupport.LogLines;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Tokens;
import org.duban.testsupport.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What no program of ours sends, at every endpoint: refused as the sender's mistake, with words, and never as ours. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=AaB03x";
    private static final Set<String> SAFE = Set.of("GET");
    private static final Map<String, String> PERSONS = Map.of("reg-inspector", "inspector1", "reg-case-officer",
            "case-officer1", "reg-leader", "leader1", "reg-admin", "admin1", "regulator", "inspector1", "contractor",
            "contractor1");

    private final SortedMap<String, Demand> endpoints = new java.util.TreeMap<>(Endpoints.all());
    private final TestCity city;

    MalformedRequestTest(TestCity city) {
        this.city = city;
    }

    @BeforeEach
    void somewhereToBelong() {
        city.found();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void shouldRefuseInWordsAtEveryEndpoint(String what, UnaryOperator<Wire> spoil) {
        SoftAssertions softly = new SoftAssertions();
        endpoints.forEach((endpoint, demand) -> {
            if (!SAFE.contains(verb(endpoint))) {
                Wire.Answer answer = spoil.apply(request(endpoint, demand, "")).send();
                softly.assertThat(answer.status()).as("%s at %s: %s", what, endpoint, answer.body()).isBetween(200, 499);
                refusedInWords(softly, what, endpoint, answer);
            }
        });
        softly.assertAll();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(body("nothing at all", JSON, ""), body("a doubled key", JSON, "{\"version\":0,\"version\":1}"),
                body("a doubled key within", JSON,
                        "{\"data\":{\"a\":1,\"a\":2},\"answers\":[{\"item\":\"1\",\"item\":\"1\"}]}"),
                body("a body cut off", JSON, "{\"version\":"), body("no JSON", JSON, "version=0"),
                body("the JSON null", JSON, "null"), body("a list of nothing", JSON, "[null]"),
                body("a text", JSON, "\"version\""), body("depths", JSON, "[".repeat(5000)),
                body("a number without end", JSON, "{\"version\":" + "9".repeat(5000) + "}"),
                body("bytes that are no text", JSON, new byte[] { '{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}' }),
                body("a NUL", JSON, "{\"reason\":\"\\u0000\",\"version\":0}"),
                body("half a character", JSON, "{\"reason\":\"\\ud83d\",\"version\":0}"),
                body("a form", FORM, "version=0&csrf-token=" + CSRF),
                body("a wrong escape", FORM, "csrf-token=" + CSRF + "&a=%zz"),
                body("half an escape", FORM, "csrf-token=" + CSRF + "&a=%E"),
                body("a name with a wrong escape", FORM, "csrf-token=" + CSRF + "&%zz=a&b=c"),
                body("a thousand and one fields", FORM, "csrf-token=" + CSRF + "&a=b".repeat(1001)),
                body("a charset that is none", FORM + "; charset=klingon", "csrf-token=" + CSRF + "&a=%41"),
                body("an empty form", FORM, "csrf-token=" + CSRF),
                body("a number that is none", FORM, "csrf-token=" + CSRF + "&version=x&itemId=x&days=x&party=x&kind=x"),
                body("a number too large", FORM, "csrf-token=" + CSRF + "&version=99999999999&itemId=9&days=99999999999"),
                body("every field twice", FORM, "csrf-token=" + CSRF + "&version=0&version=1&reason=a&reason=b"),
                body("multipart", MULTIPART, part("csrf-token", CSRF) + part("version", "0") + "--AaB03x--\r\n"),
                body("multipart without a boundary", "multipart/form-data", part("csrf-token", CSRF)),
                body("multipart cut off", MULTIPART, "--AaB03x\r\nContent-Disposition: form-data; name=\"csrf"),
                body("multipart of nothing", MULTIPART, ""),
                body("a part without a name", MULTIPART,
                        part("csrf-token", CSRF) + "--AaB03x\r\nX-Odd: 1\r\n\r\nx\r\n--AaB03x--\r\n"),
                body("files where words are meant", MULTIPART, part("csrf-token", CSRF) + file("version") + file("reason")
                        + file("text") + file("code") + file("site") + file("subject") + "--AaB03x--\r\n"),
                body("words where files are meant", MULTIPART, part("csrf-token", CSRF) + part("version", "0")
                        + part("file", "x") + part("notice", "x") + part("scan", "x") + part("proof", "x") + "--AaB03x--\r\n"),
                body("a thousand and one parts", MULTIPART,
                        part("csrf-token", CSRF) + part("a", "b").repeat(1001) + "--AaB03x--\r\n"),
                body("plain text", "text/plain", "version=0"), body("a type that is none", "/", "{}"),
                body("another type that is none", "application/json; charset", "{}"),
                body("a charset that is none", "application/json; charset=klingon", "{}"), body("no type", "", "{}"));
    }

    @ParameterizedTest
    @CsvSource({ JSON, FORM, MULTIPART, "text/plain" })
    void shouldTellAtEveryEndpointThatABodyIsTooLarge(String type) {
        byte[] large = (type.equals(MULTIPART) ? part("csrf-token", CSRF) + part("a", "x".repeat(1 << 21)) + "--AaB03x--\r\n"
                : type.equals(JSON) ? "{\"a\":\"" + "x".repeat(1 << 21) + "\"}"
                        : "csrf-token=" + CSRF + "&a=" + "x".repeat(1 << 21))
                .getBytes(StandardCharsets.UTF_8);
        for (UnaryOperator<Wire> way : List.<UnaryOperator<Wire>> of(one -> one.body(type, large),
                one -> one.chunked(type, large))) {
            SoftAssertions softly = new SoftAssertions();
            endpoints.forEach((endpoint, demand) -> {
                if (!SAFE.contains(verb(endpoint))) {
                    Wire.Answer answer = way.apply(request(endpoint, demand, "")).send();
                    softly.assertThat(answer.status()).as("%s at %s: %s", type, endpoint, answer.body()).isBetween(200, 499);
                    if (readsJson(endpoint)) {
                        softly.assertThat(answer.status()).as("%s at %s", type, endpoint)
                                .isIn(type.equals(JSON) ? Set.of(413) : Set.of(400, 404, 413, 415));
                    }
                    refusedInWords(softly, type, endpoint, answer);
                }
            });
            softly.assertAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "?limit=99999999999999999999", "?cursor=%00", "?q=%00", "?text=%ff",
            "?rows=x", "?case=x", "?state=x", "?dueFrom=2026-02-30", "?after=x", "?tab=x&sort=x",
            "?cursor=eyJ4Ijp9", "?limit=-1", "?limit=0" })
    void shouldRefuseInWordsWhatIsAskedOfEveryAddress(String query) {
        SoftAssertions softly = new SoftAssertions();
        endpoints.forEach((endpoint, demand) -> {
            if (SAFE.contains(verb(endpoint))) {
                Wire.Answer answer = request(endpoint, demand, query).send();
                softly.assertThat(answer.status()).as("%s at %s: %s", query, endpoint, answer.body()).isBetween(200, 499);
                refusedInWords(softly, query, endpoint, answer);
            }
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = { "%00", "%ff", "%2e%2e", "x", "99999999999999999999", "-1",
            "00000000-0000-4000-8000-0000000000012", "%F0%A0%AE%B7", "x%0d%0aSet-Cookie:a=b", "1;a=b" })
    void shouldRefuseInWordsAnAddressThatLeadsNowhere(String id) {
        SoftAssertions softly = new SoftAssertions();
        endpoints.forEach((endpoint, demand) -> {
            if (endpoint.contains("{")) {
                String path = endpoint.replaceAll("\\{[^}]*}", id);
                Wire request = by(demand, Wire.of(verb(endpoint), path.substring(path.indexOf(' ') + 1)));
                Wire.Answer answer = (SAFE.contains(verb(endpoint)) ? request
                        : request.body(endpoint.contains(" /api/") ? JSON : FORM, VALID))
                        .send();
                softly.assertThat(answer.status()).as("%s at %s: %s", id, endpoint, answer.body()).isBetween(200, 499);
                refusedInWords(softly, id, endpoint, answer);
            }
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({ "/language/en?to=/%00", "/language/en?to=/%5B", "/language/en?to=/%5C%5Cevil",
            "/language/en?to=//evil", "/language/en?to=/a%20b", "/language/en?to=/a%0d%0ab", "/language/en?to=x",
            "/language/fr?to=/", "/nowhere", "/api/nowhere", "/assets/nowhere.js",
            "/processes/..%2f..%2fapplication.bpmn", "/q/nowhere" })
    void shouldRefuseInWordsAnAddressOfItsOwn(String address) {
        Wire.Answer answer = by(Demand.SIGNED_IN, Wire.of("GET", address)).send();

        assertThat(answer.status()).as("%s: %s", address, answer.body()).isBetween(400, 499);
        SoftAssertions softly = new SoftAssertions();
        refusedInWords(softly, address, "GET " + address, answer);
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/tasks/%zz", "/%", "/api/%", "/api/%zz", "/cases?q=%zz", "/tasks?after=%zz",
            "/api/tasks?after=%zz", "/api/cases?text=%", "/案件", "/api/案件", "/language/en?to=/[", "/api;x=1/me", "/api/me;x",
            "/tasks;x", "/%61pi;x/me",
            "/cases/%EF%BC%91", "/api/cases/%D9%A1", "/api/cases/1%E0%A5%A7/items" })
    void shouldRefuseInWordsWhatIsNoAddress(String address) {
        for (String verb : List.of("GET", "POST")) {
            try (LogLines log = LogLines.watch()) {
                Wire.Answer answer = by(Demand.SIGNED_IN, Wire.of(verb, address)).header("Content-Length", "0").send();

                assertThat(answer.status()).as("%s %s", verb, address).isBetween(400, 405);
                SoftAssertions softly = new SoftAssertions();
                refusedInWords(softly, address, verb + " " + address, answer);
                softly.assertAll();
                assertThat(log.lines()).noneMatch(line -> line.isAlarm() || line.traced());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET / HTTP/1.0", "GET /tasks HTTP/1.0", "GET /nowhere HTTP/1.0", "GET /sign-out HTTP/1.0",
            "GET /language/zh HTTP/1.0", "GET /sign-in-away HTTP/1.0", "GET /api/me HTTP/1.0", "GET / HTTP/1.0\nHost: [",
            "GET /language/zh HTTP/1.1\nConnection: close\nHost:", "GET /tasks HTTP/1.1\nConnection: close\nHost:",
            "GET /api/me HTTP/1.1\nConnection: close", "GET /tasks HTTP/1.1\nConnection: close" })
    void shouldRefuseInWordsWhoNamesNoHost(String head) {
        try (LogLines log = LogLines.watch()) {
            Wire.Answer answer = Wire.raw(head);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            SoftAssertions softly = new SoftAssertions();
            refusedInWords(softly, head, head, answer);
            softly.assertAll();
            assertThat(log.lines()).noneMatch(line -> line.isAlarm() || line.traced()).hasSizeLessThan(2);
        }
    }

    @Test
    void shouldTellAProbeThatNamesNoHostHowItIs() {
        assertThat(Wire.raw("GET /q/health/live HTTP/1.0").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ZZ\r\n{}\r\n0\r\n\r\n", "2;{long}\r\n{}\r\n0\r\n\r\n", "0\r\na: {long}\r\n\r\n" })
    void shouldTakeABrokenPieceForTheSendersMistake(String piece) throws IOException {
        for (String address : List.of("POST /api/cases", "POST /tasks/1/claim")) {
            String head = "Transfer-Encoding: chunked\r\nContent-Type: "
                    + (address.contains("/api/") ? JSON : FORM) + "\r\nExpect: 100-continue\r\n";
            try (LogLines log = LogLines.watch();
                    Held sender = Held.open(address,
                            "inspector1", head).untilRead()) {
                sender.send("2\r\n{}\r\n").send(piece.replace("{long}", "x".repeat(20_000)));

                await().atMost(Duration.ofMinutes(2))
                        .until(() -> log.lines().stream().anyMatch(line -> line.text().contains("broken pieces")));
                assertThat(log.lines()).as("%s: %s", address, log.lines()).noneMatch(line -> line.isAlarm() || line.traced());
            }
        }
    }

    @Test
    void shouldStayWithTheProtocolThatAProxyUnderstands() throws IOException {
        try (Held upgrade = Held.open("GET /assets/document.css", "inspector1", "Connection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n")) {
            assertThat(upgrade.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}{}", "{} x", "{}}", "{},", "{} null" })
    void shouldRefuseWhateverFollowsTheJson(String body) {
        SoftAssertions softly = new SoftAssertions();
        endpoints.forEach((endpoint, demand) -> {
            if (!SAFE.contains(verb(endpoint)) && readsJson(endpoint)) {
                Wire.Answer answer = request(endpoint, demand, "").body(JSON, body.getBytes(StandardCharsets.UTF_8)).send();
                softly.assertThat(answer.status()).as("%s at %s: %s", body, endpoint, answer.body()).isEqualTo(400);
                softly.assertThat(answer.body()).as("%s at %s", body, endpoint).contains("/malformed");
            }
        });
        softly.assertAll();
    }

    @Test
    void shouldRefuseInWordsAVerbThatIsNotThere() {
        SoftAssertions softly = new SoftAssertions();
        endpoints.forEach((endpoint, demand) -> {
            for (String verb : List.of("DELETE", "PATCH", "TRACE")) {
                Wire.Answer answer = request(endpoint.replaceFirst("\\w+", verb), demand, "").header("Content-Length", "0")
                        .send();
                softly.assertThat(answer.status()).as("%s %s", verb, endpoint).isBetween(400, 499);
                refusedInWords(softly, verb, endpoint, answer);
            }
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({ "csrf-token=x, 400", "csrf-token=" + CSRF + ", 400", "'', 400" })
    void shouldTellInWordsThatAFormCameWithoutItsToken(String cookie, int status) {
        Wire.Answer answer = Wire.of("POST", "/tasks/1/claim").header("Cookie", cookie)
                .header("Authorization", "Bearer " + Tokens.of("case-officer1")).body(FORM,
                        "version=0&reason=x".getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("text/html");
        assertThat(answer.body()).contains("<main");
    }

    @Test
    void shouldTellInWordsThatAnotherSiteSentTheForm() {
        Wire.Answer answer = Wire.of("POST", "/tasks/1/claim").header("Sec-Fetch-Site", "cross-site").body(FORM,
                "version=0".getBytes(StandardCharsets.UTF_8)).send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("<main");
    }

    @Test
    void shouldTellInWordsThatAnUploadIsTooLarge() {
        for (String address : List.of("/api/files", "/tasks/1/files")) {
            Wire.Answer answer = by(Demand.SIGNED_IN, Wire.of("POST", address)).header("Content-Type", MULTIPART)
                    .header("Content-Length", "250000000").send();

            assertThat(answer.status()).as(address).isEqualTo(413);
            assertThat(answer.body()).as(address).isNotEmpty();
        }
    }

    private static final byte[] VALID = ("{\"version\":0,\"reason\":\"x\",\"data\":{},\"organisationId\":1,\"name\":\"x\","
            + "\"post\":\"x\"}").getBytes(StandardCharsets.UTF_8);

    private static void refusedInWords(SoftAssertions softly, String what, String endpoint, Wire.Answer answer) {
        if (answer.status() < 400) {
            return;
        }
        boolean api = endpoint.contains(" /api/");
        softly.assertThat(answer.type()).as("%s at %s: %s", what, endpoint, answer).matches(api
                ? "application/problem\\+json.*"
                : "(text/html|application/problem\\+json).*");
        softly.assertThat(answer.body()).as("%s at %s", what, endpoint).isNotBlank().doesNotContain("Exception", "org.duban",
                "jakarta.");
    }

    /** The others bring nothing, or a file. */
    private static boolean readsJson(String endpoint) {
        return endpoint.contains(" /api/") && !endpoint.endsWith("/api/files") && !endpoint.endsWith("/acknowledgement")
                && !endpoint.endsWith("/reconciliations");
    }

    private static Wire request(String endpoint, Demand demand, String query) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("{language}", "zh")
                .replace("{model}", "rectification").replaceAll("\\{[^}]*}", "1");
        return by(demand, Wire.of(verb(endpoint), path + query));
    }

    private static Wire by(Demand demand, Wire request) {
        String person = demand.roles().stream().filter(PERSONS::containsKey).sorted().map(PERSONS::get).findFirst()
                .orElse("inspector1");
        return request.header("Authorization", "Bearer " + Tokens.of(person)).header("Cookie", "csrf-token=" + CSRF)
                .header("X-CSRF-TOKEN", CSRF);
    }

    private static String verb(String endpoint) {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    private static String part(String name, String value) {
        return "--AaB03x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name) {
        return "--AaB03x\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n";
    }

    private static Arguments body(String what, String type, String content) {
        return body(what, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments body(String what, String type, byte[] content) {
        UnaryOperator<Wire> spoil = request -> request.body(type, content);
        return arguments(what, spoil);
    }
}
