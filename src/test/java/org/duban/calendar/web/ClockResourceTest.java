package org.duban.calendar.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;

import org.duban.calendar.TestClock;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ClockResourceTest {

    private final TestClock time;
    private final Clock clock;
    private final TestCity city;

    ClockResourceTest(TestClock time, Clock clock, TestCity city) {
        this.time = time;
        this.clock = clock;
        this.city = city;
    }

    @BeforeEach
    void beginInJune() {
        city.found();
        time.set("2026-06-01T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        time.reset();
    }

    @Test
    void shouldMoveTheClockForward() {
        move("admin1", "2026-07-21T08:00:00+08:00").statusCode(200).body("at", startsWith("2026-07-21T08:00"));

        as("admin1").get("/api/dev/clock").then().statusCode(200).body("at", startsWith("2026-07-21T08:00"));
        assertThat(clock.instant()).isBetween("2026-07-21T00:00:00Z", "2026-07-21T00:00:30Z");
    }

    @Test
    void shouldRefuseToGoBack() {
        move("admin1", "2026-05-31T08:00:00+08:00").statusCode(409)
                .body("type", equalTo("https://duban.org/problems/wrong-state"));

        assertThat(clock.instant()).isAfter("2026-06-01T01:00:00Z");
    }

    @Test
    void shouldRefuseToGoVeryFar() {
        move("admin1", "3026-07-21T08:00:00+08:00").statusCode(400).body("violations[0].field", equalTo("at"));
    }

    @Test
    void shouldRefuseATimeWithoutOffsetAndAMissingOne() {
        move("admin1", "2026-07-21T08:00:00").statusCode(400);
        as("admin1").contentType(ContentType.JSON).body("{}").post("/api/dev/clock").then().statusCode(400)
                .body("violations[0].field", equalTo("at"));
    }

    @Test
    void shouldLetNobodyElseSeeOrMoveIt() {
        move("inspector1", "2026-07-21T08:00:00+08:00").statusCode(403);
        move("contractor1", "2026-07-21T08:00:00+08:00").statusCode(403);
        as("leader1").get("/api/dev/clock").then().statusCode(403);
        given().get("/api/dev/clock").then().statusCode(401);
    }

    private static ValidatableResponse move(String who, String at) {
        return as(who).contentType(ContentType.JSON).body("{\"at\": \"" + at + "\"}").post("/api/dev/clock").then();
    }
}
