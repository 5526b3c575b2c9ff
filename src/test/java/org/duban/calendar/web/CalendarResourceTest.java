package org.duban.calendar.web;

import static io.restassured.RestAssured.given;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class CalendarResourceTest {

    /** A year that no other test counts into. */
    private static final String NOTICE = """
            {"year": 2031, "title": "2031年安排", "paper": "试〔2030〕1号", "issuer": "国务院办公厅", "publishedOn": "2030-11-04",
             "feasts": [{"zh": "元旦", "en": "New Year", "from": "2031-01-01", "to": "2031-01-01", "makeup": []},
                        {"zh": "春节", "en": "Spring", "from": "2031-01-22", "to": "2031-01-28", "makeup": ["2031-02-01"]},
                        {"zh": "劳动节", "en": "Labour", "from": "2031-05-01", "to": "2031-05-03", "makeup": []},
                        {"zh": "国庆节", "en": "National", "from": "2031-10-01", "to": "2031-10-07", "makeup": []}]}""";

    private final TestCity city;

    CalendarResourceTest(TestCity city) {
        this.city = city;
    }

    @BeforeEach
    void foundTheCity() {
        city.found();
    }

    @Test
    void shouldShowTheArrangementOf2026ToEverybody() {
        as("contractor1").get("/api/calendar/years").then().statusCode(200)
                .body("items.find { it.year == 2026 }.paper", equalTo("国办发明电〔2025〕7号"))
                .body("items.find { it.year == 2026 }.days.day", hasItem("2026-10-10"))
                .body("items.find { it.year == 2026 }.days.day", not(hasItem("2026-10-08")));
    }

    @Test
    void shouldPreviewAndThenImportAYear() {
        // given
        int version = as("admin1").contentType(ContentType.JSON).body(NOTICE).post("/api/calendar/years/preview").then()
                .statusCode(200).body("moved.size()", equalTo(0)).extract().path("version");

        // when
        confirm("admin1", version, NOTICE).statusCode(200).body("year", equalTo(2031))
                .body("version", equalTo(version));

        // then
        as("admin1").get("/api/calendar/years").then()
                .body("items.findAll { it.year == 2031 }.version", hasItem(version))
                .body("items.findAll { it.year == 2031 }.importedBy", hasItem("周立"));
        confirm("admin1", version, NOTICE).statusCode(409)
                .body("type", equalTo("https://duban.org/problems/stale-version"));
    }

    @Test
    void shouldRefuseANoticeThatCannotBeRight() {
        String withoutOctober = NOTICE.replace("2031-10-01", "2031-10-02");
        as("admin1").header("Accept-Language", "en").contentType(ContentType.JSON).body(withoutOctober)
                .post("/api/calendar/years/preview").then().statusCode(400)
                .body("violations.message", hasItem(containsString("2031-10-01 is missing")));
        as("admin1").contentType(ContentType.JSON).body(NOTICE.replace("\"year\"", "\"jahr\""))
                .post("/api/calendar/years/preview").then().statusCode(400);
        as("admin1").contentType(ContentType.JSON).body(NOTICE.replace("\"to\": \"2031-01-01\", ", ""))
                .post("/api/calendar/years/preview").then().statusCode(400)
                .body("violations[0].field", containsString("to"));
    }

    @Test
    void shouldLetOnlyTheAdministratorImport() {
        as("leader1").contentType(ContentType.JSON).body(NOTICE).post("/api/calendar/years/preview").then()
                .statusCode(403);
        confirm("inspector1", 1, NOTICE).statusCode(403);
        given().get("/api/calendar/years").then().statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse confirm(String who, int version, String notice) {
        return as(who).contentType(ContentType.JSON)
                .body("{\"version\": " + version + ", \"notice\": " + notice + "}").post("/api/calendar/years").then();
    }
}
