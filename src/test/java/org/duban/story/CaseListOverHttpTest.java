package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.contains;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.duban.casefile.DeadlineSweeper;
import org.duban.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * The list of cases says where each stands, by when something is due, who is liable and who leads it; a party is told of
 * itself.
 */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class CaseListOverHttpTest {

    private static final String DAY = "2026-07-13";
    private static final String ANSWERING = "整改并提交报告";
    private static final String ANSWERS = "&task=UserTask_AnswerOrder";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final DeadlineSweeper sweeper;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    CaseListOverHttpTest(CaseDesk desk, OrderWalk walk, DeadlineSweeper sweeper) {
        this.desk = desk;
        this.sweeper = sweeper;
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
    void shouldSayWhereEachCaseStandsAndPutWhatIsDueFirstOnTop() {
        // given
        CaseDesk.Opened drafted = opened("C", "V03");
        CaseDesk.Opened later = served("B", "V03", 7);
        CaseDesk.Opened sooner = served("A", "V05", 3);

        // when
        List<JsonNode> lines = lines("inspector1", "&sort=due");

        // then
        assertThat(lines).extracting(one -> one.path("id").asText()).containsExactly(sooner.caseId(),
                drafted.caseId(), later.caseId());
        assertThat(lines).extracting(one -> one.path("nextDue").asText()).containsExactly("2026-07-16", "2026-07-16",
                "2026-07-20");
        JsonNode first = lines.getFirst();
        assertThat(first.path("tasks")).extracting(JsonNode::asText).containsExactly(ANSWERING);
        assertThat(first.path("liable")).extracting(JsonNode::asText)
                .containsExactly(as("contractor1").get("/api/me").<String> path("organisation"));
        assertThat(first.path("officer").asText()).isEqualTo(as("case-officer1").get("/api/me").<String> path("name"));
        assertThat(lines("inspector1", "&task=UserTask_DraftOrder")).extracting(one -> one.path("id").asText())
                .containsExactly(drafted.caseId());
        String officer = as("case-officer1").get("/api/me").path("personId");
        assertThat(lines("inspector1", "&officer=" + officer)).hasSize(3);
        assertThat(lines("inspector1", "&officer=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void shouldPutALapseToDecideOnTopWithTheDayThatIsOver() {
        // given
        CaseDesk.Opened fresh = opened("B", "V03");
        CaseDesk.Opened late = served("A", "V05", 3);

        // when
        desk.at("2026-07-17T09:00:00+08:00");
        sweeper.sweep();

        // then
        JsonNode decision = desk.await("case-officer1", late.caseId(), "UserTask_DecideNextStep");
        assertThat(decision.path("dueOn").asText()).isEqualTo("2026-07-16");
        assertThat(lines("case-officer1", "&sort=due").getFirst().path("id").asText()).isEqualTo(late.caseId());
        assertThat(page("case-officer1", "overdue")).contains(late.caseNo()).contains(fresh.caseNo());
        assertThat(page("case-officer1", "week")).doesNotContain(late.caseNo()).doesNotContain(fresh.caseNo());
        assertThat(desk.await("inspector1", fresh.caseId(), "UserTask_DraftOrder").path("dueOn").asText())
                .isEqualTo("2026-07-16");
    }

    @ParameterizedTest
    @ValueSource(strings = { "opened", "due", "site", "liable", "officer" })
    void shouldTurnItsPagesInEveryOrder(String sort) {
        // given
        List<String> all = List.of(opened("C", "V03").caseId(), served("B", "V03", 7).caseId(), opened("A", "V03").caseId());

        // when
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = desk.get("inspector1", "/api/cases?limit=1&sort=" + sort + "&q=" + mark + cursor);
            page.path("items").forEach(one -> read.add(one.path("id").asText()));
            cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());

        // then
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(read).isEqualTo(lines("inspector1", "&sort=" + sort).stream().map(one -> one.path("id").asText()).toList());
    }

    @Test
    void shouldTellAPartyOfItsOwnTasksAndOfNobodyElse() {
        CaseDesk.Opened both = desk.open(desk.site("列表工地" + mark, "419001"), desk.finding("V03", "contractor1", DAY),
                desk.finding("V15", "subcontractor1", DAY));
        walk.issued(both.caseId(), 7);
        walk.serve(both.caseId(), "contractor1", DAY);
        walk.serve(both.caseId(), "subcontractor1", DAY);
        desk.await("contractor1", both.caseId(), "UserTask_AnswerOrder");

        JsonNode line = lines("contractor1", "&sort=officer").getFirst();

        assertThat(line.path("liable")).isEmpty();
        assertThat(line.path("officer").isNull() || line.path("officer").isMissingNode()).isTrue();
        assertThat(line.path("tasks")).extracting(JsonNode::asText).containsExactly(ANSWERING);
        String officer = as("case-officer1").get("/api/me").path("personId");
        assertThat(lines("contractor1", "&officer=" + officer)).isEmpty();
        assertThat(lines("contractor1", ANSWERS)).hasSize(1);

        walk.answer("contractor1", both.caseId(), DAY, desk.item("contractor1", both.orderId(), 1).path("id").asText());

        assertThat(lines("contractor1", "").getFirst().path("tasks")).isEmpty();
        assertThat(lines("contractor1", ANSWERS)).isEmpty();
        assertThat(lines("subcontractor1", ANSWERS)).hasSize(1);
    }

    @Test
    void shouldRefuseAnOrderAndACursorThatAreNone() {
        as("inspector1").get("/api/cases?sort=colour").then().statusCode(400).body("violations.field", contains("sort"));
        as("inspector1").get("/api/cases?cursor=7").then().statusCode(400).body("violations.field", contains("cursor"));
    }

    @Test
    void shouldTellAPartyThatALapseWasDecidedAndNotWhatTheOfficerThinksOfIt() {
        CaseDesk.Opened late = served("A", "V05", 3);
        desk.at("2026-07-17T09:00:00+08:00");
        sweeper.sweep();

        desk.complete("case-officer1", late.caseId(), "UserTask_DecideNextStep",
                Map.of("decision", "REINSPECT", "reason", "两家互相推诿"));

        String timeline = "/api/cases/" + late.caseId() + "/timeline";
        assertThat(desk.get("inspector1", timeline).toString()).contains("两家互相推诿");
        assertThat(desk.get("contractor1", timeline).toString()).contains("已作出逾期处置").doesNotContain("推诿");
    }

    private String page(String person, String due) {
        return given().auth().oauth2(Tokens.of(person)).queryParam("q", mark).queryParam("due", due).get("/cases").asString();
    }

    private CaseDesk.Opened opened(String name, String violation) {
        CaseDesk.Opened opened = desk.open(desk.site(name + "列表工地" + mark, "419001"),
                desk.finding(violation, "contractor1", DAY));
        desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        return opened;
    }

    private CaseDesk.Opened served(String name, String violation, int days) {
        CaseDesk.Opened opened = opened(name, violation);
        walk.issued(opened.caseId(), days);
        walk.serve(opened.caseId(), "contractor1", DAY);
        desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");
        return opened;
    }

    private List<JsonNode> lines(String person, String more) {
        return StreamSupport
                .stream(desk.get(person, "/api/cases?limit=200&q=" + mark + more).path("items").spliterator(), false)
                .toList();
    }
}
