package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.List;
import java.util.Map;

import org.duban.casefile.DeadlineSweeper;
import org.duban.shared.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** More time, refused or asked late, and what was to be decided meanwhile: whoever still has to act has a task, nobody else. */
@QuarkusTest
@Clause({ "JY-2.2.4b", "JY-2.3.4" })
class MoreTimeOverHttpTest {

    private static final String SERVED = "2026-07-13";
    private static final String ANSWER = "UserTask_AnswerOrder";
    private static final String REINSPECT = "UserTask_Reinspect";
    private static final String NEXT_STEP = "UserTask_DecideNextStep";
    private static final String EXTENSION = "UserTask_DecideExtension";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final DeadlineSweeper sweeper;
    private CaseDesk.Opened opened;
    private String caseId;

    MoreTimeOverHttpTest(CaseDesk desk, OrderWalk walk, DeadlineSweeper sweeper) {
        this.desk = desk;
        this.walk = walk;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void serveTwoItemsOnTheContractorAndOneOnItsSubcontractor() {
        desk.found();
        desk.at(SERVED + "T09:00:00+08:00");
        opened = desk.open(desk.site("黄河路改造", "419001"), desk.finding("V03", "contractor1", SERVED),
                desk.finding("V04", "contractor1", SERVED), desk.finding("V15", "subcontractor1", SERVED));
        caseId = opened.caseId();
        walk.issued(caseId, 7);
        walk.serve(caseId, "contractor1", SERVED);
        walk.serve(caseId, "subcontractor1", SERVED);
        desk.at("2026-07-14T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldKeepThePartysTaskWhenMoreTimeIsRefusedAndTheOthersHaveAnswered() {
        askForMoreTime(2);
        answer("contractor1", 1);
        refuse();
        answer("subcontractor1", 3);

        assertThat(state()).isEqualTo("IN_PROGRESS");
        assertThat(open("inspector1", REINSPECT)).isEmpty();
        answer("contractor1", 2);

        assertThat(open("inspector1", REINSPECT)).hasSize(1);
        assertThat(open("contractor1", ANSWER)).isEmpty();
    }

    @Test
    void shouldLetTheLapseBeDecidedWhereMoreTimeWasRefused() {
        askForMoreTime(2);
        answer("contractor1", 1);
        refuse();
        answer("subcontractor1", 3);
        desk.at("2026-07-22T09:00:00+08:00");
        sweeper.sweep();

        desk.complete("case-officer1", caseId, NEXT_STEP, Map.of("decision", "REINSPECT", "reason", "现场核查"));

        assertThat(open("inspector1", REINSPECT)).hasSize(1);
        assertThat(open("contractor1", ANSWER)).isEmpty();
    }

    @Test
    void shouldInspectWhatWasAnsweredAtOnceWhetherMoreTimeIsAskedBeforeOrAfter() {
        answer("subcontractor1", 3);
        answer("contractor1", 1);
        askForMoreTime(2);

        assertThat(state()).isEqualTo("REINSPECTION");
        assertThat(open("contractor1", ANSWER)).isEmpty();
        walk.reinspect(caseId, "2026-07-14", Map.of(item(1), "ACCEPTED", item(3), "ACCEPTED"));
        walk.confirm(caseId);
        assertThat(open("contractor1", ANSWER)).hasSize(1);
        assertThat(open("leader1", EXTENSION)).hasSize(1);
    }

    @Test
    void shouldLayTheRequestAsideThatTheAnswerMadePointless() {
        askForMoreTime(1);
        askForMoreTime(2);
        assertThat(open("leader1", EXTENSION)).hasSize(2);

        answer("contractor1", 2);

        assertThat(open("leader1", EXTENSION)).hasSize(1);
        answer("contractor1", 1);
        assertThat(open("leader1", EXTENSION)).isEmpty();
    }

    @Test
    void shouldLayTheDecisionAsideOnceWhatLapsedWasAnswered() {
        answer("subcontractor1", 3);
        desk.at("2026-07-22T09:00:00+08:00");
        sweeper.sweep();
        assertThat(open("case-officer1", NEXT_STEP)).hasSize(1);

        answer("contractor1", 1);
        assertThat(open("case-officer1", NEXT_STEP)).hasSize(1);
        answer("contractor1", 2);

        assertThat(open("case-officer1", NEXT_STEP)).isEmpty();
        assertThat(open("inspector1", REINSPECT)).hasSize(1);
    }

    @Test
    void shouldLayTheDecisionAsideThoughAnotherPartyHasTimeLeft() {
        desk.post("subcontractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests", request(3))
                .statusCode(200);
        desk.complete("leader1", caseId, EXTENSION, Map.of("granted", "yes", "days", 3, "reason", "同意"));
        desk.at("2026-07-21T09:00:00+08:00");
        sweeper.sweep();
        assertThat(open("case-officer1", NEXT_STEP)).isNotEmpty();

        answer("contractor1", 1);
        assertThat(open("case-officer1", NEXT_STEP)).isNotEmpty();
        answer("contractor1", 2);

        assertThat(open("case-officer1", NEXT_STEP)).isEmpty();
        assertThat(state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void shouldKeepWhatOnePartyIsTypingWhenTheLapseOfAnotherIsDecided() {
        // given a party that types, and another whose period is over
        answer("subcontractor1", 3);
        askForMoreTime(2);
        desk.complete("leader1", caseId, EXTENSION, Map.of("granted", "yes", "days", 3, "reason", "同意"));
        JsonNode task = desk.await("contractor1", caseId, ANSWER);
        String at = "/api/tasks/" + task.path("id").asText();
        desk.post("contractor1", at + "/claim", CaseDesk.JSON.createObjectNode().put("version", task.path("version").asInt()))
                .statusCode(200);
        JsonNode typed = walk.answers("contractor1", "2026-07-14", item(2));
        as("contractor1").contentType(ContentType.JSON).body(typed.toString()).put(at + "/draft").then().statusCode(200);
        JsonNode read = desk.get("contractor1", at);
        desk.at("2026-07-21T09:00:00+08:00");
        sweeper.sweep();

        // when the parties are asked anew because item 1 is carried on
        desk.complete("case-officer1", caseId, NEXT_STEP, Map.of("decision", "CHILD_ORDER", "reason", "逾期未改"));

        // then it is the same task, with its holder and draft, and whoever had it open can send it
        JsonNode now = desk.get("contractor1", at);
        assertThat(now.path("state").asText()).isEqualTo("OPEN");
        assertThat(now.path("assignee")).isEqualTo(read.path("assignee"));
        assertThat(desk.form("contractor1", now).path("answers").path(0).path("measure").asText()).isEqualTo("已按要求整改");
        desk.complete("contractor1", read, typed);
        assertThat(desk.tasks("contractor1", caseId, ANSWER)).isEmpty();
    }

    @Test
    void shouldInspectTheRestWhenWhatLapsedIsCarriedOn() {
        answer("subcontractor1", 3);
        answer("contractor1", 1);
        desk.at("2026-07-22T09:00:00+08:00");
        sweeper.sweep();

        desk.complete("case-officer1", caseId, NEXT_STEP, Map.of("decision", "CHILD_ORDER", "reason", "逾期未改"));

        assertThat(open("inspector1", REINSPECT)).hasSize(1);
        assertThat(open("inspector1", "UserTask_DraftOrder")).hasSize(1);
        assertThat(open("case-officer1", NEXT_STEP)).isEmpty();
    }

    @Test
    void shouldTakeWhatAPartySendsWhateverAnotherOneSentMeanwhile() {
        int read = desk.order("contractor1", opened.orderId()).path("version").asInt();
        answer("subcontractor1", 3);

        ask(request(2).put("version", read)).statusCode(200);
        ask(request(1)).statusCode(200);
    }

    @Test
    void shouldRefuseASecondRequestOfTheSameParty() {
        int read = desk.order("contractor1", opened.orderId()).path("version").asInt();
        ask(request(2).put("version", read)).statusCode(200);

        ask(request(2).put("version", read)).statusCode(409);
    }

    @Test
    void shouldKeepARequestBetweenThePartyAndTheAuthority() {
        askForMoreTime(1);
        refuse();
        answer("contractor1", 1);

        assertThat(extension("contractor1").path("reason").asText()).isEqualTo("设备采购需要时间");
        assertThat(extension("leader1").path("decisionReason").asText()).isEqualTo("时间足够");
        assertThat(extension("supervisor1").isNull()).isTrue();
        assertThat(as("supervisor1").get("/api/cases/" + caseId + "/items").then().statusCode(200).extract().asString())
                .contains("已按要求整改").doesNotContain("设备采购需要时间", "时间足够");
    }

    private JsonNode extension(String reader) {
        return desk.item(reader, opened.orderId(), 1).path("extension");
    }

    private void askForMoreTime(int position) {
        ask(request(position)).statusCode(200);
    }

    private ValidatableResponse ask(ObjectNode request) {
        return desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests", request);
    }

    private ObjectNode request(int position) {
        return CaseDesk.JSON.createObjectNode().put("item", item(position)).put("days", 3).put("reason", "设备采购需要时间");
    }

    private void refuse() {
        desk.complete("leader1", caseId, EXTENSION, Map.of("granted", "no", "reason", "时间足够"));
    }

    private void answer(String party, int position) {
        walk.answer(party, caseId, "2026-07-14", item(position));
    }

    private String item(int position) {
        return desk.item("inspector1", opened.orderId(), position).path("id").asText();
    }

    private String state() {
        return desk.order("inspector1", opened.orderId()).path("state").asText();
    }

    private List<?> open(String person, String element) {
        return desk.tasks(person, caseId, element);
    }
}
