package org.duban.story;

import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.duban.shared.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What comes too late, too early, twice or from the wrong person: a clear problem, and no trace. */
@QuarkusTest
class RefusedActTest {

    private static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Traces traces;

    RefusedActTest(CaseDesk desk, OrderWalk walk, Traces traces) {
        this.desk = desk;
        this.walk = walk;
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

    @Test
    void shouldRefuseATaskOfSomebodyElseAndAnOrderWithoutItems() {
        CaseDesk.Opened opened = opened();
        JsonNode draft = desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        ObjectNode none = CaseDesk.JSON.createObjectNode().put("reportTo", "监督一科").put("contact", "陈正平");
        none.putArray("items");
        ObjectNode surprising = none.deepCopy().put("approved", "yes");
        surprising.putArray("items").addObject().put("itemId", "1").put("caseId", opened.caseId());

        traces.assertNone(() -> {
            desk.tryComplete("inspector1", draft, surprising).statusCode(400).body("type", endsWith("/invalid"));
            desk.tryComplete("contractor1", draft, none).statusCode(404);
            desk.tryComplete("leader1", draft, none).statusCode(403);
            desk.tryComplete("inspector1", draft, none).statusCode(400).body("type", endsWith("/invalid"));
        });
    }

    @Test
    @Clause({ "D-5", "行政处罚法 42" })
    void shouldRefuseWhatComesTooLateAndTheSameOfficerTwice() {
        // given a served order
        CaseDesk.Opened opened = opened();
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        String item = desk.item("contractor1", opened.orderId(), 1).path("id").asText();
        JsonNode answering = desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");
        ObjectNode answers = walk.answers("contractor1", DAY, item);

        // when, then: one second after the last day nobody may ask, and nobody but the party answers
        desk.at("2026-07-21T00:00:01+08:00");
        traces.assertNone(() -> {
            ask("contractor1", opened, item).statusCode(409).body("type", endsWith("/wrong-state")).body("detail",
                    containsString("届满"));
            ask("contractor2", opened, item).statusCode(404);
            desk.tryComplete("contractor2", answering, answers).statusCode(404);
        });

        // and: the officer who inspected does not confirm
        desk.at("2026-07-20T09:00:00+08:00");
        desk.complete("contractor1", answering, answers);
        walk.reinspect(opened.caseId(), "2026-07-20", Map.of(item, "ACCEPTED"));
        JsonNode confirming = desk.await("inspector1", opened.caseId(), "UserTask_ConfirmReinspection");
        JsonNode agreed = CaseDesk.JSON.valueToTree(Map.of("agreed", "yes"));
        traces.assertNone(() -> desk.tryComplete("inspector1", confirming, agreed).statusCode(422)
                .body("type", endsWith("/gate-closed")).body("clause", containsString("42")));

        // and: what is done is done, and a closed case stays closed
        walk.confirm(opened.caseId());
        desk.complete("case-officer1", opened.caseId(), "UserTask_CloseCase", Map.of("conclusion", "予以结案"));
        desk.complete("leader1", opened.caseId(), "UserTask_ApproveClosing", Map.of("approved", "yes"));
        traces.assertNone(() -> {
            desk.tryComplete("inspector2", confirming, agreed).statusCode(409);
            ask("contractor1", opened, item).statusCode(409).body("type", endsWith("/wrong-state"));
            suspend("case-officer1", opened.caseId()).statusCode(409).body("type", endsWith("/wrong-state"));
        });
    }

    @Test
    @Clause("行政处罚法 42")
    void shouldRefuseACaseOfOneOfficerAlone() {
        ObjectNode alone = desk.opening(desk.site("南湖家园", "419001"), desk.finding("V03", "contractor1", DAY));
        alone.put("secondOfficer", as("inspector1").get("/api/me").then().extract().<String> path("personId"));

        traces.assertNone(() -> desk.post("inspector1", "/api/cases", alone).statusCode(422)
                .body("type", endsWith("/gate-closed")).body("clause", containsString("42")));
    }

    @Test
    @Clause("JY-4.4")
    void shouldKnowNothingOfAnotherRegion() {
        long elsewhere = desk.site("郑州航空港安置房", "410100");
        CaseDesk.Opened here = opened();

        traces.assertNone(() -> {
            as("inspector1").get("/api/sites/" + elsewhere).then().statusCode(404);
            desk.post("inspector1", "/api/cases",
                    desk.opening(elsewhere, desk.finding("V03", "contractor1", DAY))).statusCode(404);
        });
        desk.moveAway(here.caseId(), "410100");
        traces.assertNone(() -> {
            as("inspector1").get("/api/cases/" + here.caseId()).then().statusCode(404);
            as("inspector1").get("/api/rectifications/" + here.orderId()).then().statusCode(404);
            as("inspector1").queryParam("q", here.caseNo()).get("/api/cases").then().statusCode(200)
                    .body("items.size()", equalTo(0));
            suspend("case-officer1", here.caseId()).statusCode(404);
        });
    }

    private CaseDesk.Opened opened() {
        CaseDesk.Opened opened = desk.open(desk.site("西城雅居", "419001"), desk.finding("V03", "contractor1", DAY));
        desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        return opened;
    }

    private ValidatableResponse ask(String party, CaseDesk.Opened opened, String item) {
        int version = desk.order("contractor1", opened.orderId()).path("version").asInt();
        return desk.post(party, "/api/rectifications/" + opened.orderId() + "/extension-requests", CaseDesk.JSON
                .createObjectNode().put("item", item).put("days", 3).put("reason", "设备延迟").put("version", version));
    }

    private ValidatableResponse suspend(String person, String caseId) {
        int version = desk.get("observer1", "/api/cases/" + caseId).path("version").asInt();
        return desk.post(person, "/api/cases/" + caseId + "/suspension",
                CaseDesk.JSON.createObjectNode().put("version", version).put("reason", "不可抗力"));
    }
}
