package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.testsupport.Tokens.as;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.duban.testsupport.Held;
import org.duban.testsupport.LogLines;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Wire;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What log and metrics keep of a request that came to nothing: enough to see an attack, nothing about a person. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class RefusalRecordTest {

    private final TestCity city;
    private final MeterRegistry meters;

    RefusalRecordTest(TestCity city, MeterRegistry meters) {
        this.city = city;
        this.meters = meters;
    }

    @BeforeEach
    void somewhereToBelong() {
        city.found();
    }

    @Test
    void shouldKeepOneLineAndACountOfWhoIsNotLetIn() {
        refused("unauthenticated", () -> given().auth().oauth2("x.y.z").get("/api/me").then().statusCode(401));
        refused("unauthenticated", () -> given().get("/api/cases").then().statusCode(401));
        refused("forbidden", () -> as("contractor1").contentType("application/json").body("{}")
                .post("/api/cases").then().statusCode(403));
        refused("forbidden", () -> as("contractor1").get("/calendar").then().statusCode(403));
        refused("forbidden", () -> given().header("Sec-Fetch-Site", "cross-site").post("/tasks/1/claim").then()
                .statusCode(403));
        refused("csrf", () -> as("case-officer1").formParam("reason", "x").formParam("version", 0)
                .post("/tasks/1/claim").then().statusCode(400));
    }

    @Test
    void shouldNameTheEndpointAndThePersonByTheirIds() {
        String person = as("contractor1").get("/api/me").then().extract().path("personId");

        assertThat(refused("forbidden", () -> as("contractor1").contentType("application/json").body("{}")
                .post("/api/cases/4711/suspension").then().statusCode(403)))
                .endsWith("POST /api/cases/{id}/suspension, person " + person);
        assertThat(refused("unauthenticated", () -> given().get("/api/cases/471147114711").then().statusCode(401)))
                .endsWith("GET /api/cases/{id}, person unknown");
        assertThat(refused("unauthenticated", () -> given().get("/api/cases/471147114711").then().statusCode(401)))
                .doesNotContain("471147114711");
        assertThat(refused("too-large", () -> as("contractor1").contentType("application/json").body("x".repeat(2 << 20))
                .put("/api/tasks/4711/draft").then().statusCode(413)))
                .endsWith("PUT /api/tasks/{id}/draft, person " + person);
        assertThat(refused("too-large", () -> Wire.of("POST", "/api/files/4711").header("Content-Length", "250000000").send()))
                .endsWith("POST UNKNOWN, person unknown");
    }

    @Test
    void shouldKeepNoLineOfAnOrdinaryRefusal() {
        try (LogLines log = LogLines.watch()) {
            as("contractor1").get("/api/files/999999999999").then().statusCode(404);
            as("contractor1").get("/api/me").then().statusCode(200);

            assertThat(log.lines()).noneMatch(line -> line.text().startsWith("refused"));
        }
    }

    @Test
    void shouldTakeASenderWhoHangsUpForNoFailure() throws IOException {
        for (String address : List.of("/api/files", "/api/organisations/me/e-service-consent", "/cases/new")) {
            try (LogLines log = LogLines.watch()) {
                // when
                String head = "Content-Length: 100000\r\nX-File-Name: a.pdf\r\nContent-Type: "
                        + (address.equals("/api/files") ? "application/pdf"
                                : address.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded")
                        + "\r\n";
                String person = address.startsWith("/api") ? "contractor1" : "inspector1";
                try (Held sender = Held.open("POST " + address, person, head)
                        .send("%PDF-1.7\n" + "a".repeat(9000))) {
                    await().atMost(Duration.ofMinutes(2))
                            .until(() -> meters.get("http.server.active.requests").gauge().value() >= 1);
                    Thread.sleep(500);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }

                // then
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> log.lines().stream().anyMatch(line -> line.text().contains("hung up")));
                assertThat(log.lines()).as(address).noneMatch(line -> line.isAlarm() || line.traced());
            }
        }
    }

    @Test
    void shouldTakeHalfASessionForNone() {
        for (String cookie : List.of("q_session=x", "q_session=a|b|c", "q_session_at=x", "q_session_rt=x; q_session=x.y.z")) {
            try (LogLines log = LogLines.watch()) {
                int status = Wire.of("GET", "/cases").header("Cookie", cookie).send().status();

                assertThat(status).as(cookie).isEqualTo(302);
                assertThat(log.lines()).as(cookie).noneMatch(line -> line.isAlarm() || line.traced());
            }
        }
    }

    @Test
    void shouldCountAddressesThatNobodyKnowsUnderOneName() throws IOException {
        // when
        for (int i = 0; i < 3; i++) {
            Wire.of("GET", "/api/memberships/%u" + i).send();
            Wire.of("GET", "/q/%zz" + i).send();
            Wire.of("POST", "/nowhere" + i).header("Sec-Fetch-Site", "cross-site").header("Content-Length", "0").send();
            Wire.of("GET", "/nowhere" + i).header("X-Requested-With", "JavaScript").send();
            try (Held left = Held.open("POST /gone" + i, "inspector1", "Content-Length: 9\r\n")) {
                left.send("a");
            }
        }
        as("inspector1").get("/api/me").then().statusCode(200);

        // then
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(uris()).contains("/api/me", "UNKNOWN"));
        assertThat(uris()).noneMatch(uri -> uri.contains("%") || uri.contains("nowhere") || uri.contains("gone"));
    }

    @Test
    void shouldCountAnAddressInManySpellingsUnderOneName() {
        // when
        for (int i = 0; i < 3; i++) {
            for (String spelling : List.of("/probe" + i + "/../assets/document.css", "/".repeat(i) + "/assets//document.css",
                    "/probe" + i + "/%2e%2e/assets/document.css", "/assets/" + "./".repeat(i) + "document.css",
                    "/probe" + i + "/../q/health/live", "/%61ssets/document.css?" + i)) {
                assertThat(Wire.of("GET", spelling).send().status()).as(spelling).isEqualTo(200);
            }
            Wire.of("PROBE" + i, "/assets/document.css").send();
            Wire.of("GET", "//probe" + i).send();
            Wire.of("PROBE" + i, "/api/me").send();
            as("inspector1").get("/probe/../cases").then().statusCode(200);
        }

        // then
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(uris()).contains("/cases", "UNKNOWN"));
        assertThat(uris()).noneMatch(uri -> uri.contains("probe") || uri.contains("..") || uri.contains("//"));
        assertThat(tags("method")).noneMatch(verb -> verb.startsWith("PROBE"));
    }

    @Test
    void shouldHaveRoomForTheNamesOfAllEndpoints() {
        int room = ConfigProvider.getConfig().getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class);

        assertThat(room).isGreaterThan(2 * Endpoints.all().size());
    }

    private List<String> uris() {
        return tags("uri");
    }

    private List<String> tags(String name) {
        return meters.find("http.server.requests").timers().stream().map(timer -> timer.getId().getTag(name)).toList();
    }

    private String refused(String kind, Runnable request) {
        double before = count(kind);
        String kept;
        try (LogLines log = LogLines.watch()) {
            request.run();

            List<String> lines = log.lines().stream().map(LogLines.Line::text).filter(text -> text.startsWith("refused"))
                    .toList();
            assertThat(lines).singleElement().asString().contains(kind).doesNotContain("contractor", "officer", "x.y.z",
                    "王", "Bearer");
            kept = lines.getFirst();
        }
        assertThat(count(kind)).isEqualTo(before + 1);
        return kept;
    }

    private double count(String kind) {
        return meters.find("duban.refusals").tag("kind", kind).counters().stream().mapToDouble(one -> one.count()).sum();
    }
}
