package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** As many files as an item may have arrive with it, from the API and from a task alike; one more is refused. */
@QuarkusTest
class EvidenceFilesTest {

    private static final String DAY = "2026-07-13";
    private static final int MOST = 50;

    private final CaseDesk desk;
    private final OrderWalk walk;

    EvidenceFilesTest(CaseDesk desk, OrderWalk walk) {
        this.desk = desk;
        this.walk = walk;
    }

    @BeforeEach
    void onAWorkingDay() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldTakeEveryFileOfAnAnswerFromTheApi() {
        CaseDesk.Opened opened = served();
        String item = item(opened);
        List<String> files = files("contractor1", MOST + 1);

        answer(opened, item, files).statusCode(400).body("violations.field", contains("answers.0.evidenceFileIds"));
        answer(opened, item, files.subList(0, MOST)).statusCode(200);

        assertThat(evidence(opened)).containsExactlyInAnyOrderElementsOf(files.subList(0, MOST));
    }

    @Test
    void shouldTakeEveryFileOfAnAnswerAndOfAReinspectionFromTheirTasks() {
        CaseDesk.Opened opened = served();
        String item = item(opened);
        List<String> files = files("contractor1", MOST + 1);
        JsonNode task = desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");

        desk.tryComplete("contractor1", task, answers(item, files)).statusCode(400)
                .body("violations[0].field", endsWith("evidenceFileIds"));
        desk.tryComplete("contractor1", task, answers(item, files.subList(0, MOST))).statusCode(200);
        assertThat(evidence(opened)).containsExactlyInAnyOrderElementsOf(files.subList(0, MOST));

        // after a disagreement the first officer sends the same files again, and one more
        List<String> pictures = files("inspector1", MOST);
        reinspect(opened, item, pictures.subList(0, MOST - 1));
        desk.complete("inspector2", opened.caseId(), "UserTask_ConfirmReinspection",
                Map.of("agreed", "no", "remark", "照片不全"));
        reinspect(opened, item, pictures);
        walk.confirm(opened.caseId());
    }

    private CaseDesk.Opened served() {
        CaseDesk.Opened opened = desk.open(desk.site("多图工地", "419001"), desk.finding("V03", "contractor1", DAY));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        return opened;
    }

    private void reinspect(CaseDesk.Opened opened, String item, List<String> files) {
        ObjectNode data = CaseDesk.JSON.createObjectNode().put("inspectedOn", DAY);
        data.putArray("verdicts").addObject().put("itemId", item).put("verdict", "ACCEPTED").put("finding", "已整改")
                .put("evidenceFileIds", String.join(",", files));
        desk.complete("inspector1", desk.await("inspector1", opened.caseId(), "UserTask_Reinspect"), data);
    }

    private static ObjectNode answers(String item, List<String> files) {
        ObjectNode data = CaseDesk.JSON.createObjectNode();
        data.putArray("answers").addObject().put("itemId", item).put("measure", "已按要求整改").put("person", "张德全")
                .put("doneOn", DAY).put("evidenceFileIds", String.join(",", files));
        return data;
    }

    private ValidatableResponse answer(CaseDesk.Opened opened, String item, List<String> files) {
        ObjectNode body = CaseDesk.JSON.createObjectNode().put("version",
                desk.order("contractor1", opened.orderId()).path("version").asInt());
        ObjectNode answer = body.putArray("answers").addObject().put("item", item).put("measure", "已按要求整改")
                .put("person", "张德全").put("doneOn", DAY);
        files.forEach(answer.putArray("evidenceFileIds")::add);
        return desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/answers", body);
    }

    private String item(CaseDesk.Opened opened) {
        return desk.item("contractor1", opened.orderId(), 1).path("id").asText();
    }

    private List<String> evidence(CaseDesk.Opened opened) {
        return StreamSupport.stream(desk.item("contractor1", opened.orderId(), 1).path("answer").path("evidenceFileIds")
                .spliterator(), false).map(JsonNode::asText).collect(Collectors.toList());
    }

    private List<String> files(String person, int count) {
        return Stream.generate(() -> desk.file(person, "照片")).limit(count).toList();
    }
}
