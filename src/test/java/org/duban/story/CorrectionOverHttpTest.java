package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.util.Map;

import org.duban.casefile.DeadlineSweeper;
import org.duban.shared.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A day of service is corrected after the order has ended: the review reaches its case officer, and the case its close. */
@QuarkusTest
class CorrectionOverHttpTest {

    private static final String SERVED = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final DeadlineSweeper sweeper;

    CorrectionOverHttpTest(CaseDesk desk, OrderWalk walk, DeadlineSweeper sweeper) {
        this.desk = desk;
        this.walk = walk;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void onTheDayOfService() {
        desk.found();
        desk.at(SERVED + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    @Clause("民诉法 87–95")
    void shouldReviewACorrectionOfAnOrderThatHasEndedAndCloseTheCase() {
        // given an order whose only item lapsed and went into a child order
        CaseDesk.Opened opened = lapsed("汤帝路改造");
        String caseId = opened.caseId();
        carryOn(caseId);
        desk.await("inspector1", caseId, "UserTask_DraftOrder");

        // when the day of service turns out to have been two days later
        walk.correct(opened, "contractor1", "2026-07-15");

        // then the review comes, the child waits for it, and goes on after it
        JsonNode review = desk.await("case-officer1", caseId, "UserTask_ReviewCorrection");
        assertThat(desk.findings(caseId)).isEmpty();
        withdraw(child(caseId, opened.orderId())).statusCode(422).body("type", endsWith("/gate-closed"));
        desk.complete("case-officer1", review, CaseDesk.JSON.createObjectNode().put("decision", "UPHOLD").put("outcome",
                "维持原处置，已告知当事人"));
        assertThat(desk.tasks("case-officer1", caseId, "UserTask_ReviewCorrection")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
        walk.issued(caseId, 7);
        walk.serve(caseId, "contractor1", "2026-07-22");
        String item = child(caseId, opened.orderId()).path("items").path(0).path("id").asText();
        walk.answer("contractor1", caseId, "2026-07-22", item);
        walk.reinspect(caseId, "2026-07-22", Map.of(item, "ACCEPTED"));
        walk.confirm(caseId);
        walk.close(caseId);
        assertThat(desk.get("inspector1", "/api/cases/" + caseId).path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    @Clause("D-5")
    void shouldLetThePartyAnswerAgainWhenTheChildOrderIsWithdrawn() {
        // given an order that ended in a child order, and whose period turns out to run still
        CaseDesk.Opened opened = lapsed("学苑路改造");
        String caseId = opened.caseId();
        carryOn(caseId);
        walk.correct(opened, "contractor1", "2026-07-15");

        // when
        desk.complete("case-officer1", caseId, "UserTask_ReviewCorrection",
                Map.of("decision", "WITHDRAW", "outcome", "期限尚未届满，撤回"));

        // then
        assertThat(desk.tasks("inspector1", caseId, "UserTask_DraftOrder")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
        String item = desk.item("inspector1", opened.orderId(), 1).path("id").asText();
        walk.answer("contractor1", caseId, "2026-07-22", item);
        assertThat(desk.item("inspector1", opened.orderId(), 1).path("late").asBoolean()).isFalse();
        walk.reinspect(caseId, "2026-07-22", Map.of(item, "ACCEPTED"));
        walk.confirm(caseId);
        walk.close(caseId);
        assertThat(desk.get("inspector1", "/api/cases/" + caseId).path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void shouldHearAWithdrawalWhereTheOrderEndedWhileAnEarlierReviewWasOpen() {
        // given a correction that changed nothing, still to be reviewed when the items went into a child order
        CaseDesk.Opened opened = lapsed("文昌路改造");
        String caseId = opened.caseId();
        walk.correct(opened, "contractor1", "2026-07-14");
        carryOn(caseId);
        JsonNode first = desk.await("case-officer1", caseId, "UserTask_ReviewCorrection");

        // when a second one lets the period run again, and the child order is withdrawn
        walk.correct(opened, "contractor1", "2026-07-15");
        JsonNode second = other(first, desk.tasks("case-officer1", caseId, "UserTask_ReviewCorrection"));
        desk.complete("case-officer1", second, CaseDesk.JSON.createObjectNode().put("decision", "WITHDRAW").put("outcome",
                "期限尚未届满，撤回"));

        // then the party has its task again, whatever becomes of the first
        String item = desk.item("inspector1", opened.orderId(), 1).path("id").asText();
        walk.answer("contractor1", caseId, "2026-07-22", item);
        desk.await("inspector1", caseId, "UserTask_Reinspect");
        desk.complete("case-officer1", first, CaseDesk.JSON.createObjectNode().put("decision", "UPHOLD").put("outcome",
                "更正不影响期限"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void shouldTakeBackAReinspectionThatWasBegunOnAVoidLapse(boolean found) {
        // given an order of two parties, inspected because of a lapse; the first officer has found or not
        CaseDesk.Opened opened = desk.open(desk.site("沁园路改造", "419001"), desk.finding("V03", "contractor1", SERVED),
                desk.finding("V15", "subcontractor1", SERVED));
        String caseId = opened.caseId();
        walk.issued(caseId, 7);
        walk.serve(caseId, "contractor1", SERVED);
        walk.serve(caseId, "subcontractor1", SERVED);
        String first = desk.item("inspector1", opened.orderId(), 1).path("id").asText();
        String second = desk.item("inspector1", opened.orderId(), 2).path("id").asText();
        walk.answer("subcontractor1", caseId, SERVED, second);
        desk.at("2026-07-22T09:00:00+08:00");
        sweeper.sweep();
        desk.complete("case-officer1", caseId, "UserTask_DecideNextStep", Map.of("decision", "REINSPECT", "reason", "现场核查"));
        if (found) {
            walk.reinspect(caseId, "2026-07-22", Map.of(first, "REFUSED", second, "ACCEPTED"));
        }
        walk.correct(opened, "contractor1", "2026-07-16");

        // when
        desk.complete("case-officer1", caseId, "UserTask_ReviewCorrection",
                Map.of("decision", "WITHDRAW", "outcome", "期限尚未届满，撤回"));

        // then the party has its task again, and the order goes on
        assertThat(desk.tasks("case-officer1", caseId, "UserTask_ReviewCorrection")).isEmpty();
        assertThat(desk.tasks("inspector1", caseId, "UserTask_Reinspect")).isEmpty();
        assertThat(desk.tasks("inspector2", caseId, "UserTask_ConfirmReinspection")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
        walk.answer("contractor1", caseId, "2026-07-22", first);
        walk.reinspect(caseId, "2026-07-22", Map.of(first, "ACCEPTED", second, "ACCEPTED"));
        walk.confirm(caseId);
        walk.close(caseId);
    }

    @Test
    @Clause("JY-2.2.4b")
    void shouldTakeARequestForMoreTimeWhileAPeriodRunsAgain() {
        // given an order that ended in a child order, and whose period turns out to run still
        CaseDesk.Opened opened = lapsed("黄河大道");
        String caseId = opened.caseId();
        carryOn(caseId);
        walk.correct(opened, "contractor1", "2026-07-15");

        // when
        desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests",
                CaseDesk.JSON.createObjectNode().put("item", desk.item("contractor1", opened.orderId(), 1).path("id").asText())
                        .put("days", 3).put("reason", "设备采购需要时间"))
                .statusCode(200);

        // then the leader is asked, until the case officer upholds what was begun
        assertThat(desk.tasks("leader1", caseId, "UserTask_DecideExtension")).hasSize(1);
        assertThat(desk.findings(caseId)).isEmpty();
        desk.complete("case-officer1", caseId, "UserTask_ReviewCorrection",
                Map.of("decision", "UPHOLD", "outcome", "维持原处置，已告知当事人"));
        assertThat(desk.tasks("leader1", caseId, "UserTask_DecideExtension")).isEmpty();
        assertThat(desk.findings(caseId)).isEmpty();
    }

    /** An order of one item whose period is over. */
    private CaseDesk.Opened lapsed(String site) {
        CaseDesk.Opened opened = desk.open(desk.site(site, "419001"), desk.finding("V03", "contractor1", SERVED));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", SERVED);
        desk.at("2026-07-22T09:00:00+08:00");
        sweeper.sweep();
        return opened;
    }

    private void carryOn(String caseId) {
        desk.complete("case-officer1", caseId, "UserTask_DecideNextStep",
                Map.of("decision", "CHILD_ORDER", "reason", "逾期未改"));
    }

    private static JsonNode other(JsonNode one, Iterable<JsonNode> tasks) {
        for (JsonNode task : tasks) {
            if (!task.path("id").equals(one.path("id"))) {
                return task;
            }
        }
        throw new AssertionError("no second review");
    }

    private ValidatableResponse withdraw(JsonNode order) {
        return desk.post("inspector1", "/api/rectifications/" + order.path("id").asText() + "/withdrawals",
                CaseDesk.JSON.createObjectNode().put("reason", "重新拟制").put("version", order.path("version").asInt()));
    }

    private JsonNode child(String caseId, String parent) {
        for (JsonNode order : desk.get("inspector1", "/api/cases/" + caseId + "/items")) {
            if (!order.path("id").asText().equals(parent)) {
                return order;
            }
        }
        throw new AssertionError("no child order");
    }
}
