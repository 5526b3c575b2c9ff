package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import org.duban.testsupport.Refusals;
import org.duban.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A text is cleaned, measured and asked for alike, whichever door it comes through; and a problem names its field alike. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class WhatComesInTest {

    private static final String DAY = "2026-07-13";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String TYPED = "\u3000\u200b抽查\ufeff3名\u2028工人\ue863某\u00a0";
    private static final String KEPT = "抽查3名\n工人䶮某";

    private final CaseDesk desk;

    WhatComesInTest(CaseDesk desk) {
        this.desk = desk;
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

    @Test
    void shouldCleanTheTextOfABody() {
        JsonNode item = items(desk.post("inspector1", "/api/cases", opening(TYPED)).statusCode(200).extract().path("caseId"));

        assertThat(item.path("facts").asText()).isEqualTo(KEPT);
    }

    @Test
    void shouldCleanTheTextOfAPage() {
        Response answer = page(TYPED);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(items(answer.header("Location").replaceFirst(".*/", "")).path("facts").asText()).isEqualTo(KEPT);
    }

    @Test
    void shouldCleanTheTextOfATasksForm() {
        JsonNode task = draft();
        JsonNode form = desk.form("inspector1", task);

        desk.tryComplete("inspector1", task, drafted(form, TYPED)).statusCode(200);

        assertThat(items(task.path("caseId").asText()).path("requirement").asText()).isEqualTo(KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u00a0", "\u200b", "\u3164\u200b", "\u3000 \t" })
    void shouldAskForACharacterThatIsSeen(String unseen) {
        desk.post("inspector1", "/api/cases", opening(unseen)).statusCode(400).body("violations[0].field",
                equalTo("findings.0.facts"));
        assertThat(page(unseen).statusCode()).isEqualTo(400);
        JsonNode task = draft();
        desk.tryComplete("inspector1", task, drafted(desk.form("inspector1", task), unseen)).statusCode(400)
                .body("violations[0].field", equalTo("items.0.requirement"));
    }

    @ParameterizedTest
    @CsvSource({ "e001, U+E001", "fffe, U+FFFE" })
    void shouldNameFieldAndCodePointOfWhatCannotBeCleaned(String hex, String code) {
        String text = "工人" + Character.toString(Integer.parseInt(hex, 16));

        desk.post("inspector1", "/api/cases", opening(text)).statusCode(400).body("violations[0].field",
                equalTo("findings.0.facts")).body("violations[0].message", containsString(code));
        assertThat(page(text).asString()).contains(code);
        as("inspector1").queryParam("q", text).get("/api/cases").then().statusCode(400)
                .body("violations[0].field", equalTo("q")).body("violations[0].message", containsString(code));
        JsonNode task = draft();
        desk.tryComplete("inspector1", task, drafted(desk.form("inspector1", task), text)).statusCode(400)
                .body("violations[0].field", equalTo("items.0.requirement"))
                .body("violations[0].message", containsString(code));
    }

    @Test
    void shouldCleanWhatIsLookedFor() {
        String site = "查" + UUID.randomUUID().toString().substring(0, 8);
        desk.open(desk.site(site, "419001"), desk.finding("V03", "contractor1", DAY));

        as("inspector1").queryParam("q", "\u3000" + site + "\u200b ").get("/api/cases").then().statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void shouldNameAFieldByOnePathWhoeverRefusesIt() {
        JsonNode task = draft();
        ObjectNode data = (ObjectNode) drafted(desk.form("inspector1", task), "长".repeat(1001));
        ((ObjectNode) data.path("items").path(0)).put("surprise", 1);

        desk.tryComplete("inspector1", task, data).statusCode(400).body("violations.field",
                containsInAnyOrder("items.0.requirement", "items.0.surprise"));
        ObjectNode opened = opening("x");
        ((ObjectNode) opened.path("findings").path(0)).put("surprise", 1);
        desk.post("inspector1", "/api/cases", opened).statusCode(400).body("violations[0].field",
                equalTo("findings.0.surprise"));
    }

    private JsonNode draft() {
        String caseId = desk.post("inspector1", "/api/cases", opening("甲")).statusCode(200).extract().path("caseId");
        return desk.await("inspector1", caseId, "UserTask_DraftOrder");
    }

    private static JsonNode drafted(JsonNode form, String requirement) {
        ObjectNode data = CaseDesk.JSON.createObjectNode().put("reportTo", "监察大队").put("contact", "张三 0391");
        for (JsonNode item : form.path("items")) {
            data.withArray("items").addObject().put("itemId", item.path("itemId").asText()).put("facts", "甲").put("place", "东门")
                    .put("requirement", requirement).put("days", 7);
        }
        return data;
    }

    private JsonNode items(String caseId) {
        return desk.get("inspector1", "/api/cases/" + caseId + "/items").path(0).path("items").path(0);
    }

    private ObjectNode opening(String facts) {
        ObjectNode opening = desk.opening(desk.site("北岸花园", "419001"), desk.finding("V03", "contractor1", DAY));
        ((ObjectNode) opening.path("findings").path(0)).put("facts", facts);
        return opening;
    }

    private Response page(String facts) {
        String body = "csrf-token=" + CSRF + "&site=" + desk.site("北岸花园", "419001") + "&secondOfficer="
                + "00000000-0000-4000-8000-000000000002&caseOfficer=&code=V03&facts=" + CaseDesk.encoded(facts)
                + "&place=" + CaseDesk.encoded("东门") + "&days=&foundOn=" + DAY + "&liable="
                + desk.organisationOf("contractor1");
        return Refusals.followed(page().contentType("application/x-www-form-urlencoded").body(body).post("/cases/new"), page());
    }

    private static RequestSpecification page() {
        EncoderConfig utf8 = EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(utf8)).auth().oauth2(Tokens.of("inspector1")).redirects()
                .follow(false).cookie("csrf-token", CSRF);
    }
}
