package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

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

/** Interviews from the opening to every end: real tokens, real engine. */
@QuarkusTest
class InterviewOverHttpTest {

    private static final String MONDAY = "2026-07-13";
    private static final String SESSION = "2026-07-20";

    private final CaseDesk desk;
    private final InterviewWalk walk;
    private final DeadlineSweeper sweeper;
    private String caseId;

    InterviewOverHttpTest(CaseDesk desk, InterviewWalk walk, DeadlineSweeper sweeper) {
        this.desk = desk;
        this.walk = walk;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void onMonday() {
        desk.found();
        caseId = walk.overdueCase();
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    @Clause({ "JY-3.2c", "行政处罚法 64", "JY-4.4" })
    void shouldEndWithACommitmentThatWasKept() {
        // given an opened one, with its day on every task of the authority, of which the party knows nothing
        String id = walk.open(caseId, "contractor1");
        assertThat(desk.await("inspector1", caseId, "UserTask_DraftNotice").path("dueOn").asText())
                .isEqualTo("2026-07-27");
        assertThat(desk.findings(caseId)).isEmpty();
        walk.draft(caseId, SESSION);
        desk.complete("leader1", caseId, "UserTask_ApproveNotice", Map.of("approved", "no", "reason", "理由不充分"));
        assertThat(desk.form("inspector1", desk.await("inspector1", caseId, "UserTask_DraftNotice"))
                .path("rejectionReason").asText()).isEqualTo("理由不充分");
        walk.draft(caseId, SESSION);
        walk.approve(caseId);
        desk.complete("inspector1", caseId, "UserTask_IssueNotice", Map.of());
        assertThat(walk.get("inspector1", id).path("state").asText()).isEqualTo("NUMBERED");
        walk.seal(caseId);
        desk.post("contractor1", "/api/interviews/" + id + "/acknowledgement", CaseDesk.JSON.createObjectNode())
                .statusCode(404);
        walk.serve(caseId, "contractor1", MONDAY);
        assertThat(walk.facts("contractor1", caseId)).containsExactly("interview.notice-served");
        assertThat(desk.findings(caseId)).isEmpty();

        // when it is held and the party reports
        desk.at(SESSION + "T11:00:00+08:00");
        walk.hold(caseId, walk.held());
        assertThat(desk.await("contractor1", caseId, "UserTask_ReportFulfilment").path("dueOn").asText())
                .isEqualTo("2026-07-27");
        assertThat(desk.tasks("subcontractor1", caseId, "UserTask_ReportFulfilment")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
        walk.report(caseId, "contractor1");
        walk.check(caseId, SESSION, "yes");

        // then
        JsonNode kept = walk.get("contractor1", id);
        assertThat(kept.path("state").asText()).isEqualTo("FULFILLED");
        assertThat(kept.path("number").asInt()).isEqualTo(1);
        assertThat(kept.path("holdBy").isNull()).isTrue();
        assertThat(kept.path("report").path("late").asBoolean()).isFalse();
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @Test
    @Clause({ "A7", "JY-2.6.4" })
    void shouldEndBrokenAfterASilenceAndCallForTheNext() {
        String id = walk.open(caseId, "contractor1");
        walk.notified(caseId, "contractor1", SESSION, MONDAY);
        desk.at(SESSION + "T11:00:00+08:00");
        walk.hold(caseId, walk.noShow());
        desk.await("contractor1", caseId, "UserTask_ReportFulfilment");

        // when the time ends without a report
        desk.at("2026-07-28T10:00:00+08:00");
        sweeper.sweep();
        JsonNode check = desk.await("inspector1", caseId, "UserTask_CheckFulfilment");
        assertThat(desk.tasks("contractor1", caseId, "UserTask_ReportFulfilment")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
        ObjectNode late = CaseDesk.JSON.createObjectNode().put("done", "尚未到货");
        late.putArray("evidenceFileIds");
        desk.post("contractor1", "/api/interviews/" + id + "/reports", late).statusCode(200);
        assertThat(desk.form("inspector1", check).path("report").asText()).isEqualTo("尚未到货");
        walk.check(caseId, "2026-07-28", "no");

        // then
        assertThat(walk.get("case-officer1", id).path("state").asText()).isEqualTo("UNFULFILLED");
        assertThat(walk.get("case-officer1", id).path("nextDue").asBoolean()).isTrue();
        assertThat(walk.get("contractor1", id).path("nextDue").asBoolean()).isFalse();
        assertThat(walk.get("contractor1", id).path("report").path("late").asBoolean()).isTrue();
        assertThat(desk.findings(caseId)).isEmpty();
        assertThat(walk.open(caseId, "contractor1")).isNotEqualTo(id);
    }

    @Test
    @Clause("A7")
    void shouldBeMovedOnceByANoticeOfItsOwn() {
        String id = walk.open(caseId, "contractor1");
        walk.notified(caseId, "contractor1", SESSION, MONDAY);
        int version = walk.get("inspector1", id).path("version").asInt();
        String path = "/api/interviews/" + id + "/postponements";
        JsonNode other = CaseDesk.JSON.createObjectNode().put("meetsOn", "2026-07-24").put("meetsAt", "15:00")
                .put("place", "二楼").put("reason", "防汛应急").put("version", version);
        desk.post("case-officer1", path, other).statusCode(403);
        desk.post("inspector1", path, other).statusCode(200);

        // then the session waits for the approval of the new day, of which the party does not know yet
        assertThat(desk.tasks("inspector1", caseId, "UserTask_HoldInterview")).isEmpty();
        assertThat(walk.get("contractor1", id).path("meetsOn").asText()).as("what was served stands").isEqualTo("2026-07-20");
        assertThat(walk.get("contractor1", id).path("state").asText()).isEqualTo("NOTIFIED");
        assertThat(walk.get("contractor1", id).path("noticeNo").isNull()).isFalse();
        assertThat(walk.get("inspector1", id).path("meetsOn").asText()).isEqualTo("2026-07-24");
        assertThat(List.of("reason", "basis", "attendees", "contact"))
                .allMatch(field -> walk.get("contractor1", id).path(field).isNull())
                .noneMatch(field -> walk.get("inspector1", id).path(field).isNull());
        assertThat(desk.findings(caseId)).isEmpty();
        walk.approve(caseId);
        walk.issue(caseId);
        walk.serve(caseId, "contractor1", MONDAY);
        assertThat(walk.get("contractor1", id).path("meetsOn").asText()).isEqualTo("2026-07-24");
        assertThat(walk.get("contractor1", id).path("reason").asText()).isEqualTo("期限届满仍未安装考勤设备。");
        desk.post("inspector1", path, CaseDesk.JSON.createObjectNode().put("meetsOn", "2026-07-31").put("meetsAt", "15:00")
                .put("place", "二楼").put("reason", "再次改期")
                .put("version", walk.get("inspector1", id).path("version").asInt())).statusCode(422);
        desk.at("2026-07-24T16:00:00+08:00");
        walk.hold(caseId, walk.held());
        assertThat(walk.get("contractor1", id).path("dueOn").asText()).isEqualTo("2026-07-31");
    }

    @Test
    @Clause("A7")
    void shouldKeepTheDayThatWasServedWhenTheMoveIsDropped() {
        String id = walk.open(caseId, "contractor1");
        walk.notified(caseId, "contractor1", SESSION, MONDAY);
        String path = "/api/interviews/" + id + "/postponements";
        desk.post("inspector1", path + "/cancellation", reasoned(id)).statusCode(422);
        JsonNode served = walk.get("contractor1", id);
        move(id);
        desk.complete("leader1", caseId, "UserTask_ApproveNotice", Map.of("approved", "no", "reason", "理由不充分"));
        desk.await("inspector1", caseId, "UserTask_DraftNotice");

        // when
        desk.post("case-officer1", path + "/cancellation", reasoned(id)).statusCode(403);
        desk.post("inspector1", path + "/cancellation", reasoned(id)).statusCode(200);

        // then it is as it was, and the party has heard of nothing
        JsonNode kept = walk.get("inspector1", id);
        assertThat(kept.path("state").asText()).isEqualTo("NOTIFIED");
        assertThat(List.of("meetsOn", "meetsAt", "place", "noticeNo"))
                .allMatch(field -> kept.path(field).equals(served.path(field)));
        assertThat(walk.facts("contractor1", caseId)).containsExactly("interview.notice-served");
        desk.await("inspector1", caseId, "UserTask_HoldInterview");
        assertThat(desk.tasks("inspector1", caseId, "UserTask_DraftNotice")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();

        // and it can still be moved, also back when the notice has its number
        move(id);
        walk.approve(caseId);
        walk.issue(caseId);
        desk.post("inspector1", path + "/cancellation", reasoned(id)).statusCode(200);
        move(id);
        walk.approve(caseId);
        walk.issue(caseId);
        walk.serve(caseId, "contractor1", MONDAY);
        assertThat(walk.get("contractor1", id).path("meetsOn").asText()).isEqualTo("2026-07-24");
        desk.post("inspector1", path + "/cancellation", reasoned(id)).statusCode(422);
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @Test
    void shouldNotKeepADayThatIsOver() {
        String id = walk.open(caseId, "contractor1");
        walk.notified(caseId, "contractor1", SESSION, MONDAY);
        move(id);
        desk.at(SESSION + "T09:31:00+08:00");

        desk.post("inspector1", "/api/interviews/" + id + "/postponements/cancellation", reasoned(id)).statusCode(422)
                .body("detail", containsString("已过"));

        assertThat(walk.get("inspector1", id).path("state").asText()).isEqualTo("SUBMITTED");
    }

    private void move(String id) {
        desk.post("inspector1", "/api/interviews/" + id + "/postponements",
                reasoned(id).put("meetsOn", "2026-07-24").put("meetsAt", "15:00").put("place", "二楼")).statusCode(200);
    }

    @Test
    void shouldEndItsRunWhenItIsCalledOffOrBeginAgainWhenItsNoticeIsWithdrawn() {
        // given a notice that was taken back and issued again
        String id = walk.open(caseId, "contractor1");
        walk.draft(caseId, SESSION);
        walk.approve(caseId);
        walk.issue(caseId);
        desk.post("inspector1", "/api/interviews/" + id + "/withdrawals", reasoned(id)).statusCode(200);
        walk.draft(caseId, SESSION);
        walk.approve(caseId);
        desk.await("inspector1", caseId, "UserTask_IssueNotice");

        // when
        desk.post("inspector1", "/api/interviews/" + id + "/cancellation", reasoned(id)).statusCode(403);
        desk.post("case-officer1", "/api/interviews/" + id + "/cancellation", reasoned(id)).statusCode(200);

        // then
        assertThat(desk.tasks("inspector1", caseId, "UserTask_IssueNotice")).isEmpty();
        assertThat(walk.get("inspector1", id).path("state").asText()).isEqualTo("CALLED_OFF");
        assertThat(desk.findings(caseId)).isEmpty();
        desk.post("contractor1", "/api/interviews/" + id + "/acknowledgement", CaseDesk.JSON.createObjectNode())
                .statusCode(404);
    }

    @Test
    @Clause({ "A7", "民诉法 87–95" })
    void shouldHaveTheCaseOfficerReviewASessionThatWasNotNotifiedInTimeAfterAll() {
        String id = walk.open(caseId, "contractor1");
        walk.notified(caseId, "contractor1", SESSION, MONDAY);
        desk.at(SESSION + "T11:00:00+08:00");
        walk.hold(caseId, walk.noShow());
        desk.post("inspector1", "/api/interviews/" + id + "/service-corrections", CaseDesk.JSON.createObjectNode()
                .put("method", "DIRECT").put("recipient", "王秀兰").put("capacity", "MAIL_CLERK").put("place", "公司办公室")
                .put("servedOn", "2026-07-16").put("reason", "签收日期登记有误")
                .put("proofFileId", desk.file("inspector1", "签收单")).put("version",
                        walk.get("inspector1", id).path("version").asInt()))
                .statusCode(200);
        JsonNode review = desk.await("case-officer1", caseId, "UserTask_ReviewCorrection");
        assertThat(desk.form("case-officer1", review).path("begun").toString()).contains("第 1 次约谈");
        assertThat(desk.findings(caseId)).isEmpty();

        desk.complete("case-officer1", caseId, "UserTask_ReviewCorrection",
                Map.of("decision", "WITHDRAW", "outcome", "未提前足够时间通知，另行约谈"));

        assertThat(walk.get("contractor1", id).path("state").asText()).isEqualTo("CALLED_OFF");
        assertThat(walk.get("contractor1", id).path("number").isNull()).isTrue();
        assertThat(desk.tasks("contractor1", caseId, "UserTask_ReportFulfilment")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
        assertThat(walk.open(caseId, "contractor1")).isNotEqualTo(id);
    }

    private ObjectNode reasoned(String id) {
        return CaseDesk.JSON.createObjectNode().put("reason", "另行安排").put("version",
                walk.get("inspector1", id).path("version").asInt());
    }
}
