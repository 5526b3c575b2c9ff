package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What cannot be understood, is not what it says it is, or comes from nobody: a clear problem, and no trace. */
@QuarkusTest
class RefusedRequestTest {

    private static final String DAY = "2026-07-13";
    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d };

    private final CaseDesk desk;
    private final Traces traces;

    RefusedRequestTest(CaseDesk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    @BeforeEach
    void onADay() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void shouldNameTheFieldThatIsWrong(String what, Consumer<ObjectNode> spoil, String field) {
        ObjectNode body = opening();
        spoil.accept(body);

        traces.assertNone(() -> desk.post("inspector1", "/api/cases", body).statusCode(400)
                .contentType("application/problem+json").body("type", endsWith("/invalid"))
                .body("violations[0].field", endsWith(field)));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(spoiled("a field too many", body -> body.put("surprise", 1), "surprise"),
                spoiled("a missing field", body -> body.remove("secondOfficer"), "secondOfficer"),
                spoiled("no items", body -> body.putArray("findings"), "findings"),
                spoiled("a text too long", body -> finding(body).put("facts", "长".repeat(2001)), "facts"),
                spoiled("a blank text", body -> finding(body).put("place", " "), "place"),
                spoiled("a wrong type", body -> finding(body).put("days", "seven"), "days"),
                spoiled("a fraction", body -> finding(body).put("days", 7.5), "days"),
                spoiled("a number as text", body -> finding(body).put("days", "7"), "days"),
                spoiled("a text as number", body -> finding(body).put("facts", 5), "facts"),
                spoiled("a period too long", body -> finding(body).put("days", 61), "findings.0.days"),
                spoiled("a day of another age", body -> finding(body).put("foundOn", "0000-01-01"), "foundOn"),
                spoiled("no day of the calendar", body -> finding(body).put("foundOn", "2026-02-30"), "foundOn"),
                spoiled("a number as day", body -> finding(body).put("foundOn", 20260713), "foundOn"),
                spoiled("its parts as day", body -> finding(body).putArray("foundOn").add(2026).add(7).add(13), "foundOn"),
                spoiled("a moment as day", body -> finding(body).put("foundOn", "2026-07-13T00:00:00Z"), "foundOn"),
                spoiled("an id that is none", body -> body.put("site", "abc"), "site"),
                spoiled("an id in other digits", body -> body.put("site", "１"), "site"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\ud800", "a\\ud800b", "\\udc00\\ud800" })
    void shouldRefuseHalfACharacterWhereverATextIsRead(String half) {
        ObjectNode body = opening();
        finding(body).put("facts", "HALF");
        String code = half.contains("udc00") ? "U+DC00" : "U+D800";

        traces.assertNone(() -> {
            as("inspector1").contentType(ContentType.JSON).body(body.toString().replace("HALF", half)).post("/api/cases").then()
                    .statusCode(400).body("type", endsWith("/invalid")).body("violations[0].field", equalTo("findings.0.facts"))
                    .body("violations[0].message", containsString(code));
            as("contractor1").contentType(ContentType.JSON).body("{\"rows\":[{\"measure\":\"" + half + "\"}]}")
                    .put("/api/tasks/1/draft").then().statusCode(400).body("violations[0].field", equalTo("rows.0.measure"))
                    .body("violations[0].message", containsString(code));
            as("contractor1").contentType(ContentType.JSON).body("{\"rows\":[{\"" + half + "\":1}]}")
                    .put("/api/tasks/1/draft").then().statusCode(400).body("violations[0].field", containsString(code));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "\"text\"" })
    void shouldSayThatABodyCannotBeRead(String body) {
        traces.assertNone(() -> as("inspector1").contentType(ContentType.JSON).body(body).post("/api/cases").then()
                .statusCode(400).contentType("application/problem+json"));
    }

    @Test
    void shouldTellAboutHeadersThatCannotBeRead() {
        traces.assertNone(() -> {
            as("inspector1").header("Content-Type", "/").body("{}".getBytes(StandardCharsets.UTF_8)).post("/api/cases").then()
                    .statusCode(415)
                    .contentType("application/problem+json").body("type", endsWith("/unsupported-type"));
            as("inspector1").header("Accept-Language", ";;;q=x").get("/api/cases/0").then().statusCode(404)
                    .contentType("application/problem+json").header("Content-Language", "zh");
            as("inspector1").header("Accept-Language", "fr, en;q=0.5").get("/api/cases/0").then().statusCode(404)
                    .header("Content-Language", "en");
        });
    }

    @ParameterizedTest
    @CsvSource({ "limit, limit=many", "state, state=FORGOTTEN", "cursor, cursor=x9" })
    void shouldNameTheFilterThatIsWrong(String field, String query) {
        as("inspector1").get("/api/cases?" + query).then().statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
        as("inspector1").get("/api/cases/x9").then().statusCode(404);
    }

    @Test
    void shouldLeaveNoTraceOfAWrongCheckDigit() {
        ObjectNode body = CaseDesk.JSON.createObjectNode().put("kind", "SUB_CONTRACTOR")
                .put("code", "91419001MA00105045").put("name", "试验劳务").put("region", "419001")
                .put("legalRepresentative", "丁一").put("address", "沁园路").put("phone", "0391");

        traces.assertNone(() -> desk.post("admin1", "/api/organisations", body).statusCode(400)
                .body("violations[0].field", equalTo("code")));
    }

    @Test
    void shouldLeaveNoTraceOfAFileThatIsSomethingElseOrTooLarge() {
        traces.assertNone(() -> {
            upload("整改照片.pdf", PNG).statusCode(415).body("type", endsWith("/unsupported-type"));
            upload("整改报告.pdf", "<html></html>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
            upload("整改报告.pdf", Arrays.copyOf("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), 21 << 20))
                    .statusCode(413).body("type", endsWith("/too-large"));
        });
    }

    @Test
    void shouldOpenOneCaseForTheSamePostSentTwice() {
        ObjectNode body = opening();
        ObjectNode another = opening();
        String key = UUID.randomUUID().toString();
        String first = openUnder(key, body).statusCode(200).extract().path("caseId");
        desk.await("inspector1", first, "UserTask_DraftOrder");

        traces.assertNone(() -> {
            openUnder(key, body).statusCode(200).body("caseId", equalTo(first));
            openUnder(key, another).statusCode(422).body("type", endsWith("/idempotency-mismatch"));
        });
        String second = openUnder(UUID.randomUUID().toString(), body).statusCode(200)
                .body("caseId", not(equalTo(first))).extract().path("caseId");
        desk.await("inspector1", second, "UserTask_DraftOrder");
    }

    @Test
    void shouldRefuseATokenOfAnotherRealm() {
        String token = tokenOfTheMasterRealm();
        ObjectNode body = opening();

        assertThat(token.split("\\.")).hasSize(3);
        traces.assertNone(() -> {
            given().auth().oauth2(token).get("/api/cases").then().statusCode(401)
                    .contentType("application/problem+json").body("type", endsWith("/unauthenticated"));
            given().auth().oauth2(token).contentType(ContentType.JSON).body(body.toString()).post("/api/cases")
                    .then().statusCode(401);
        });
    }

    private ObjectNode opening() {
        return desk.opening(desk.site("北岸花园", "419001"), desk.finding("V03", "contractor1", DAY));
    }

    private ValidatableResponse openUnder(String key, ObjectNode body) {
        return as("inspector1").header("Idempotency-Key", key).contentType(ContentType.JSON).body(body.toString())
                .post("/api/cases").then();
    }

    private static ValidatableResponse upload(String name, byte[] content) {
        return as("contractor1").contentType("application/pdf").header("X-File-Name", CaseDesk.encoded(name))
                .body(content).post("/api/files").then();
    }

    private static String tokenOfTheMasterRealm() {
        String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class)
                .replaceFirst("/realms/.*", "/realms/master");
        return given().baseUri(realm).port(URI.create(realm).getPort()).basePath("")
                .formParam("grant_type", "password").formParam("client_id", "admin-cli").formParam("username", "admin")
                .formParam("password", System.getenv("DUBAN_KEYCLOAK_ADMIN_PASSWORD"))
                .post(realm + "/protocol/openid-connect/token").then().statusCode(200).extract().path("access_token");
    }

    private static Arguments spoiled(String what, Consumer<ObjectNode> spoil, String field) {
        return Arguments.of(what, spoil, field);
    }

    private static ObjectNode finding(JsonNode body) {
        return (ObjectNode) body.path("findings").path(0);
    }
}
