package org.duban.story;

import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.endsWith;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** What was typed so far, kept by the page and by the API alike. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class DraftOverHttpTest {

    private static final String DAY = "2026-07-13";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    private final CaseDesk desk;

    DraftOverHttpTest(CaseDesk desk) {
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
    void shouldTellTheLegalTimeAtWhichItWasSaved() {
        CaseDesk.Opened opened = desk.open(desk.site("天坛路改造", "419001"), desk.finding("V03", "contractor1", DAY));
        JsonNode task = desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        String at = "/tasks/" + task.path("id").asText();
        desk.post("inspector1", "/api" + at + "/claim",
                CaseDesk.JSON.createObjectNode().put("version", task.path("version").asInt())).statusCode(200);

        as("inspector1").contentType(ContentType.JSON).body("{}").put("/api" + at + "/draft").then().statusCode(200)
                .body("savedAt", endsWith("+08:00"));
        as("inspector1").cookie("csrf-token", CSRF).multiPart("csrf-token", CSRF).put(at + "/draft").then().statusCode(200)
                .body("savedAt", endsWith("+08:00"));
    }
}
