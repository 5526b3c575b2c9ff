package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;

import org.duban.shared.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** An officer of a case leaves: another one takes his place, and the case goes on. */
@QuarkusTest
@Clause({ "行政处罚法 42", "行政处罚法 43" })
class OfficerLeavesTest {

    private static final String DAY = "2026-07-13";
    private static final String PERSON = "00000000-0000-4000-8000-000000000";
    private static final String SECOND_INSPECTOR = PERSON + "002";
    private static final String LEAVES = PERSON + "004";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private CaseDesk.Opened opened;

    OfficerLeavesTest(CaseDesk desk, OrderWalk walk) {
        this.desk = desk;
        this.walk = walk;
    }

    @BeforeEach
    void openWithAnOfficerWhoLeavesBeforeTheOrderIsIssued() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
        as("inspector2").get("/api/me").then().statusCode(200);
        as("case-officer1").get("/api/me").then().statusCode(200);
        desk.makeInspector(LEAVES);
        ObjectNode opening = desk.opening(desk.site("沁河桥", "419001"), desk.finding("V03", "contractor1", DAY))
                .put("secondOfficer", LEAVES);
        JsonNode body = desk.post("inspector1", "/api/cases", opening).statusCode(200).extract().as(JsonNode.class);
        opened = new CaseDesk.Opened(body.path("caseId").asText(), body.path("caseNo").asText(),
                body.path("rectificationId").asText());
        walk.draft(opened.caseId(), 7);
        walk.approve(opened.caseId());
    }

    @AfterEach
    void giveBack() {
        membership(false);
        desk.giveTimeBack();
    }

    @Test
    void shouldGoOnOnceTheLeaderHasPutAnotherInHisPlace() {
        membership(true);
        JsonNode issuing = desk.await("inspector1", opened.caseId(), "UserTask_IssueOrder");
        desk.tryComplete("inspector1", issuing, CaseDesk.JSON.createObjectNode()).statusCode(422)
                .body("detail", containsString("协办执法人员 秦晓岚 已不在岗"));

        exchange("SECOND", SECOND_INSPECTOR).statusCode(200).body("officers.name", hasItem("王淑芳"));

        walk.issue(opened.caseId());
        walk.serve(opened.caseId(), "contractor1", DAY);
        assertThat(facts("inspector1")).contains("协办执法人员由 秦晓岚 更换为 王淑芳：调离");
        assertThat(facts("contractor1")).isNotEmpty().noneMatch(one -> one.contains("更换"));
    }

    @Test
    void shouldPassWhatHeHeldInTheCaseToHisSuccessor() {
        JsonNode issuing = desk.await("inspector1", opened.caseId(), "UserTask_IssueOrder");
        String task = "/api/tasks/" + issuing.path("id").asText();
        desk.post("inspector1", task + "/claim",
                CaseDesk.JSON.createObjectNode().put("version", issuing.path("version").asInt()))
                .statusCode(200);

        exchange("FIRST", SECOND_INSPECTOR).statusCode(200);

        as("inspector2").get(task).then().statusCode(200).body("assignee", equalTo(SECOND_INSPECTOR));
        desk.tryComplete("inspector1", desk.get("inspector1", task), CaseDesk.JSON.createObjectNode()).statusCode(409);
    }

    @Test
    void shouldRefuseWhoCannotTakeThePosition() {
        exchange("SECOND", PERSON + "001").statusCode(422).body("detail", containsString("同一人"));
        exchange("SECOND", PERSON + "007").statusCode(400).body("violations.field", hasItem("person"));
        exchange("SECOND", PERSON + "003").statusCode(400).body("violations.message", hasItem(containsString("执法检查人员")));
        exchange("SECOND", LEAVES).statusCode(400).body("violations.message", hasItem(containsString("已是本案")));
        exchange("SECOND", PERSON + "011").statusCode(400);
    }

    @Test
    void shouldLetNobodyActInTheCaseWhomAnotherReplaced() {
        exchange("FIRST", SECOND_INSPECTOR).statusCode(200);
        JsonNode issuing = desk.await("inspector1", opened.caseId(), "UserTask_IssueOrder");

        desk.tryComplete("inspector1", issuing, CaseDesk.JSON.createObjectNode()).statusCode(422)
                .body("detail", containsString("陈正平 已退出本案办理"));

        desk.complete("inspector2", issuing, CaseDesk.JSON.createObjectNode());
        String document = desk.order("inspector1", opened.orderId()).path("documentId").asText();
        as("inspector1").get("/api/documents/" + document + "/html").then().statusCode(200)
                .body(containsString("执法人员陈正平"));
        exchange("FIRST", PERSON + "001").statusCode(200);
        desk.seal("inspector1", opened.caseId(), "UserTask_UploadSealedOrder");
    }

    @Test
    void shouldOpenNoCaseWithAnOfficerOfAnotherPost() {
        as("leader1").get("/api/me").then().statusCode(200);
        desk.post("inspector1", "/api/cases", desk.opening(desk.site("沁河桥", "419001"), desk.finding("V03", "contractor1", DAY))
                .put("caseOfficer", PERSON + "006")).statusCode(400).body("violations.field", hasItem("caseOfficer"));
    }

    @Test
    void shouldRefuseWhoReadAnOlderVersion() {
        int read = version();
        exchange("SECOND", SECOND_INSPECTOR).statusCode(200);

        post(body("FIRST", LEAVES).put("version", read)).statusCode(409);
    }

    private ValidatableResponse exchange(String position, String person) {
        return post(body(position, person).put("version", version()));
    }

    private static ObjectNode body(String position, String person) {
        return CaseDesk.JSON.createObjectNode().put("position", position).put("person", person).put("reason", "调离");
    }

    private ValidatableResponse post(ObjectNode body) {
        return desk.post("leader1", "/api/cases/" + opened.caseId() + "/officers", body);
    }

    private int version() {
        return desk.get("leader1", "/api/cases/" + opened.caseId()).path("version").asInt();
    }

    private List<String> facts(String person) {
        return desk.get(person, "/api/cases/" + opened.caseId() + "/timeline").findValuesAsText("title");
    }

    private void membership(boolean ended) {
        as("admin1").contentType(ContentType.JSON).body("""
                {"organisationId": %s, "name": "秦晓岚", "post": "法制审核", "certificateNo": "豫执法 41900104", "ended": %s}"""
                .formatted(desk.organisationOf("leader1"), ended)).put("/api/memberships/" + LEAVES).then().statusCode(204);
    }
}
