package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.duban.testsupport.Tokens.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.assertj.core.api.SoftAssertions;
import org.duban.shared.Clause;
import org.duban.testsupport.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** One answer to who may see what of a case, at every door: page, API, list, paper, file and deadline. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class WhoSeesWhatTest {

    private static final String DAY = "2026-07-13";
    /** What of each item is told to whom: the first is contractor1's, the second subcontractor1's, the third supervisor1's. */
    private static final Map<String, Set<Integer>> ITEMS = Map.of("leader1", Set.of(1, 2, 3), "observer1", Set.of(1, 2, 3),
            "contractor1", Set.of(1), "subcontractor1", Set.of(2), "supervisor1", Set.of(1, 3), "builder1", Set.of(),
            "contractor2", Set.of());

    private final CaseDesk desk;
    private final OrderWalk walk;

    WhoSeesWhatTest(CaseDesk desk, OrderWalk walk) {
        this.desk = desk;
        this.walk = walk;
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
    @Clause("JY-4.4")
    void shouldTellEachPersonTheSameAtEveryDoor() {
        // given three parties, the supervisor among them, who is also asked about the contractor's answer
        CaseDesk.Opened opened = desk.open(desk.site("同一口径工地", "419001"), facts("V03", "contractor1", 1),
                facts("V15", "subcontractor1", 2), facts("V22", "supervisor1", 3));
        walk.issued(opened.caseId(), 7);
        for (String party : List.of("contractor1", "subcontractor1", "supervisor1")) {
            walk.serve(opened.caseId(), party, DAY);
        }
        JsonNode whole = desk.order("leader1", opened.orderId());
        walk.answer("contractor1", opened.caseId(), DAY, whole.path("items").path(0).path("id").asText());
        whole = desk.order("leader1", opened.orderId());

        // when, then
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Set<Integer>> one : new TreeMap<>(ITEMS).entrySet()) {
            check(softly, one.getKey(), one.getValue(), opened, whole);
        }
        softly.assertAll();
    }

    private void check(SoftAssertions softly, String person, Set<Integer> items, CaseDesk.Opened opened, JsonNode whole) {
        boolean told = !items.isEmpty();
        int status = told ? 200 : 404;
        String order = "/api/rectifications/" + opened.orderId();
        String ofCase = "/api/cases/" + opened.caseId();
        String page = given().auth().oauth2(Tokens.of(person)).get("/cases/" + opened.caseId()).asString();
        softly.assertThat(status(person, order)).as(person + " order").isEqualTo(status);
        softly.assertThat(status(person, ofCase)).as(person + " case").isEqualTo(status);
        softly.assertThat(as(person).queryParam("q", opened.caseNo()).get("/api/cases").<List<String>> path("items.id"))
                .as(person + " list").isEqualTo(told ? List.of(opened.caseId()) : List.of());
        softly.assertThat(positions(told ? desk.order(person, opened.orderId()) : null)).as(person + " API").isEqualTo(items);
        softly.assertThat(positions(told ? desk.get(person, ofCase + "/items").path(0) : null)).as(person + " items")
                .isEqualTo(items);
        JsonNode seen = told ? desk.order(person, opened.orderId()) : CaseDesk.JSON.createObjectNode();
        for (JsonNode item : whole.path("items")) {
            int position = item.path("position").asInt();
            boolean knows = items.contains(position);
            softly.assertThat(page.contains(words(position))).as(person + " page " + position).isEqualTo(knows);
            softly.assertThat(status(person, "/api/deadlines/" + item.path("deadlineId").asText())).as(person + " deadline")
                    .isEqualTo(seen.toString().contains("\"deadlineId\":\"" + item.path("deadlineId").asText() + "\"") ? 200
                            : 404);
            softly.assertThat(page.contains("/deadlines/" + item.path("deadlineId").asText() + "\"")).as(person + " link")
                    .isEqualTo(status(person, "/api/deadlines/" + item.path("deadlineId").asText()) == 200);
            item.path("answer").path("evidenceFileIds").forEach(file -> softly
                    .assertThat(status(person, "/api/files/" + file.asText())).as(person + " file")
                    .isEqualTo(knows ? 200 : 404));
        }
        String paper = whole.path("documentId").asText();
        softly.assertThat(status(person, "/api/documents/" + paper)).as(person + " paper")
                .isEqualTo(seen.path("documentId").asText().equals(paper) ? 200 : 404);
        softly.assertThat(page.contains("/documents/" + paper + "\"")).as(person + " paper on the page")
                .isEqualTo(seen.path("documentId").asText().equals(paper));
    }

    private ObjectNode facts(String violation, String liable, int position) {
        return desk.finding(violation, liable, DAY).put("facts", words(position));
    }

    private static String words(int position) {
        return "第" + position + "家单位的违法事实";
    }

    private static Set<Integer> positions(@Nullable JsonNode order) {
        Set<Integer> positions = new TreeSet<>();
        if (order != null) {
            order.path("items").forEach(one -> positions.add(one.path("position").asInt()));
        }
        return positions;
    }

    private static int status(String person, String address) {
        return as(person).get(address).statusCode();
    }
}
