package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.List;

import org.duban.testsupport.LogLines;
import org.duban.testsupport.TestCity;
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
        refused("forbidden", () -> given().header("Sec-Fetch-Site", "cross-site").post("/cases/1/suspension").then()
                .statusCode(403));
        refused("csrf", () -> as("case-officer1").formParam("reason", "x").formParam("version", 0)
                .post("/cases/1/suspension").then().statusCode(400));
    }

    @Test
    void shouldKeepNoLineOfAnOrdinaryRefusal() {
        try (LogLines log = LogLines.watch()) {
            as("contractor1").get("/api/files/999999999999").then().statusCode(404);
            as("contractor1").get("/api/me").then().statusCode(200);

            assertThat(log.lines()).noneMatch(line -> line.text().startsWith("refused"));
        }
    }

    private void refused(String kind, Runnable request) {
        double before = count(kind);
        try (LogLines log = LogLines.watch()) {
            request.run();

            List<String> lines = log.lines().stream().map(LogLines.Line::text).filter(text -> text.startsWith("refused"))
                    .toList();
            assertThat(lines).singleElement().asString().contains(kind).doesNotContain("contractor", "officer", "x.y.z",
                    "王", "Bearer");
        }
        assertThat(count(kind)).isEqualTo(before + 1);
    }

    private double count(String kind) {
        return meters.find("duban.refusals").tag("kind", kind).counters().stream().mapToDouble(one -> one.count()).sum();
    }
}
