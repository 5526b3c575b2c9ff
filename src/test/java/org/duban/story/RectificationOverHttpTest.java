package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import org.duban.casefile.DeadlineSweeper;
import org.duban.shared.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** One order to correct from the finding to the close, and its twin that lapses: real tokens, real engine. */
@QuarkusTest
class RectificationOverHttpTest {

    private static final String SERVED = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final DeadlineSweeper sweeper;
    private final Traces traces;

    RectificationOverHttpTest(CaseDesk desk, OrderWalk walk, DeadlineSweeper sweeper, Traces traces) {
        this.desk = desk;
        this.walk = walk;
        this.sweeper = sweeper;
        this.traces = traces;
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
    @Clause({ "D-5", "JY-3.2b", "JY-2.2.4a", "JY-2.2.4b", "行政处罚法 42" })
    void shouldBringEveryItemToItsEndAndCloseTheCase() {
        // given an order of three items on two parties, served on 2026-07-13 with seven days
        CaseDesk.Opened opened = served();
        String caseId = opened.caseId();
        String order = opened.orderId();
        assertThat(desk.order("inspector1", order).path("items")).hasSize(3)
                .allMatch(item -> item.path("dueOn").asText().equals("2026-07-20"));
        assertThat(desk.order("contractor1", order).path("items")).hasSize(2);
        assertThat(desk.order("subcontractor1", order).path("items")).hasSize(1);
        String accepted = id(order, 1);
        String refused = id(order, 2);
        String extended = id(order, 3);

        assertThat(desk.findings(caseId)).isEmpty();

        // when the sub-contractor gets more time and the general contractor answers
        desk.at("2026-07-16T10:00:00+08:00");
        askForMoreTime("subcontractor1", order, extended, 7).statusCode(200);
        desk.complete("leader1", caseId, "UserTask_DecideExtension",
                Map.of("granted", "yes", "days", 7, "reason", "情况属实"));
        assertThat(desk.item("subcontractor1", order, 3).path("dueOn").asText()).isEqualTo("2026-07-27");
        assertThat(dayOnTheList("subcontractor1", caseId)).isEqualTo("2026-07-27");
        assertThat(dayOnTheList("contractor1", caseId)).isEqualTo("2026-07-20");
        desk.tryComplete("contractor1", desk.await("contractor1", caseId, "UserTask_AnswerOrder"),
                walk.answers("contractor1", "2026-07-16", accepted, refused)).statusCode(200)
                .body("next.element", hasItem("UserTask_GiveOpinion"));
        desk.complete("supervisor1", caseId, "UserTask_GiveOpinion", Map.of("opinion", "AGREE", "text", "同意报请复查"));

        // and nothing is wrong with a party whose task is done while another's is open
        assertThat(desk.findings(caseId)).isEmpty();

        // and the extended item stays behind while the others are inspected on the day after the first due day
        desk.at("2026-07-21T10:00:00+08:00");
        sweeper.sweep();
        walk.answer("subcontractor1", caseId, "2026-07-21", extended);
        walk.reinspect(caseId, "2026-07-21", Map.of(accepted, "ACCEPTED", refused, "REFUSED", extended, "ACCEPTED"));
        walk.confirm(caseId);

        assertThat(desk.findings(caseId)).isEmpty();

        // then the refused item goes on in a child order
        JsonNode child = childOf(caseId);
        assertThat(desk.tasks("case-officer1", caseId, "UserTask_DecideNextStep")).isEmpty();
        assertThat(verdicts(order)).containsExactly("ACCEPTED", "REFUSED", "ACCEPTED");
        assertThat(child.path("items")).singleElement()
                .satisfies(item -> assertThat(item.path("carriedFrom").asText()).isEqualTo(refused));

        // and is accepted there, and the case is closed
        String childId = child.path("id").asText();
        walk.issued(caseId, 7);
        walk.serve(caseId, "contractor1", "2026-07-21");
        String again = id(childId, 1);
        walk.answer("contractor1", caseId, "2026-07-21", again);
        walk.reinspect(caseId, "2026-07-21", Map.of(again, "ACCEPTED"));
        walk.confirm(caseId);
        desk.complete("case-officer1", caseId, "UserTask_CloseCase", Map.of("conclusion", "全部整改到位，予以结案"));
        desk.complete("leader1", caseId, "UserTask_ApproveClosing", Map.of("approved", "yes"));
        assertThat(desk.get("inspector1", "/api/cases/" + caseId).path("state").asText()).isEqualTo("CLOSED");
        assertNoItemIsLost(caseId, 3);
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @Test
    @Clause("JY-1.c")
    void shouldBeginAnOrderAnewThatWasWithdrawnBeforeService() {
        // given an order that waits to be served, whose text is wrong
        CaseDesk.Opened opened = desk.open(desk.site("文昌路改造", "419001"), desk.finding("V03", "contractor1", SERVED));
        String caseId = opened.caseId();
        walk.issued(caseId, 7);
        JsonNode before = desk.order("inspector1", opened.orderId());
        JsonNode serve = desk.await("inspector1", caseId, "UserTask_ServeOrder");

        // when
        String path = "/api/rectifications/" + opened.orderId() + "/withdrawals";
        desk.post("inspector1", path, CaseDesk.JSON.createObjectNode().put("reason", "整改要求写错").put("version",
                before.path("version").asInt())).statusCode(200);

        // then nobody serves it any more, the draft says why it is back, and a new number is drawn
        desk.tryComplete("inspector1", serve, CaseDesk.JSON.valueToTree(walk.service("contractor1", SERVED)))
                .statusCode(409);
        JsonNode draft = desk.await("inspector1", caseId, "UserTask_DraftOrder");
        assertThat(desk.form("inspector1", draft).path("rejectionReason").asText()).isEqualTo("整改要求写错");
        assertThat(desk.tasks("inspector1", caseId, "UserTask_ServeOrder")).isEmpty();
        walk.issued(caseId, 10);
        walk.serve(caseId, "contractor1", SERVED);
        JsonNode after = desk.order("inspector1", opened.orderId());
        assertThat(after.path("orderNo").asText()).isNotEmpty().isNotEqualTo(before.path("orderNo").asText());
        assertThat(after.path("items").path(0).path("dueOn").asText()).isEqualTo("2026-07-23");
        assertThat(desk.get("inspector1", "/api/documents/" + before.path("documentId").asText()).path("state").asText())
                .isEqualTo("VOID");
        assertThat(desk.await("contractor1", caseId, "UserTask_AnswerOrder").path("dueOn").asText())
                .isEqualTo("2026-07-23");
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @Test
    @Clause({ "JY-3.2c", "D-5", "民法典 201" })
    void shouldPutTheTwinThatLapsesOnTheCaseOfficersListOnce() {
        // given
        CaseDesk.Opened twin = served();

        // when the last day ends
        desk.at("2026-07-20T23:59:30+08:00");
        sweeper.sweep();
        assertThat(overdueSince(twin)).isEmpty();
        desk.at("2026-07-21T00:02:00+08:00");
        sweeper.sweep();
        sweeper.sweep();

        // then
        desk.await("case-officer1", twin.caseId(), "UserTask_DecideNextStep");
        sweeper.sweep();
        assertThat(desk.tasks("case-officer1", twin.caseId(), "UserTask_DecideNextStep")).hasSize(1);
        assertThat(desk.tasks("leader1", twin.caseId(), "UserTask_DecideNextStep")).isEmpty();
        assertThat(overdueSince(twin)).isEqualTo("2026-07-21");
        assertThat(desk.findings(twin.caseId())).isEmpty();

        // and when he carries the open items on, the child order has them all
        desk.complete("case-officer1", twin.caseId(), "UserTask_DecideNextStep",
                Map.of("decision", "CHILD_ORDER", "reason", "逾期未改"));
        assertThat(childOf(twin.caseId()).path("items")).hasSize(3);
        assertNoItemIsLost(twin.caseId(), 3);
        desk.await("inspector1", twin.caseId(), "UserTask_DraftOrder");
        assertThat(desk.findings(twin.caseId())).isEmpty();
    }

    @Test
    @Clause("D-5")
    void shouldNoteOnceThatAnOrderHasArrived() {
        // given
        CaseDesk.Opened opened = served();
        String path = "/api/rectifications/" + opened.orderId() + "/acknowledgement";
        assertThat(acknowledgedAt("inspector1", opened)).isEmpty();
        // when
        desk.post("contractor1", path, "{}").statusCode(200);
        // then
        assertThat(acknowledgedAt("inspector1", opened)).startsWith("2026-07-13T");
        assertThat(acknowledgedAt("contractor1", opened)).startsWith("2026-07-13T");
        assertThat(desk.item("contractor1", opened.orderId(), 1).path("dueOn").asText()).isEqualTo("2026-07-20");
        traces.assertNone(() -> {
            desk.post("contractor1", path, "{}").statusCode(409);
            desk.post("contractor2", path, "{}").statusCode(404);
            desk.post("supervisor1", path, "{}").statusCode(404);
            desk.post("inspector1", path, "{}").statusCode(403);
        });
    }

    private String acknowledgedAt(String reader, CaseDesk.Opened opened) {
        String contractor = desk.organisationOf("contractor1");
        for (JsonNode service : desk.order(reader, opened.orderId()).path("services")) {
            if (service.path("organisationId").asText().equals(contractor)) {
                return service.path("acknowledgedAt").asText("");
            }
        }
        throw new AssertionError("contractor1 was not served");
    }

    private CaseDesk.Opened served() {
        long site = desk.site("济水新城二期", "419001");
        CaseDesk.Opened opened = desk.open(site, desk.finding("V03", "contractor1", SERVED),
                desk.finding("V04", "contractor1", SERVED), desk.finding("V15", "subcontractor1", SERVED));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", SERVED);
        walk.serve(opened.caseId(), "subcontractor1", SERVED);
        return opened;
    }

    private ValidatableResponse askForMoreTime(String party, String order, String item,
            int days) {
        return desk.post(party, "/api/rectifications/" + order + "/extension-requests",
                CaseDesk.JSON.createObjectNode().put("item", item).put("days", days).put("reason", "设备供应商交货延迟")
                        .put("version", desk.order(party, order).path("version").asInt()));
    }

    private String dayOnTheList(String party, String caseId) {
        return desk.await(party, caseId, "UserTask_AnswerOrder").path("dueOn").asText();
    }

    private String id(String order, int position) {
        return desk.item("inspector1", order, position).path("id").asText();
    }

    private List<String> verdicts(String order) {
        return desk.order("inspector1", order).path("items").findValuesAsText("verdict");
    }

    private JsonNode childOf(String caseId) {
        JsonNode orders = desk.get("inspector1", "/api/cases/" + caseId + "/items");
        assertThat(orders).hasSize(2);
        return orders.path(1).path("parentId").isNull() ? orders.path(0) : orders.path(1);
    }

    private String overdueSince(CaseDesk.Opened opened) {
        return desk.order("inspector1", opened.orderId()).path("overdueSince").asText("");
    }

    /** What came into the case's orders was closed there or carried on, and what was found is in exactly one of them. */
    private void assertNoItemIsLost(String caseId, int found) {
        JsonNode orders = desk.get("inspector1", "/api/cases/" + caseId + "/items");
        int carriedOn = 0;
        int taken = 0;
        int in = 0;
        for (JsonNode order : orders) {
            for (JsonNode item : order.path("items")) {
                in++;
                carriedOn += "CARRIED_ON".equals(item.path("state").asText()) ? 1 : 0;
                taken += item.path("carriedFrom").isTextual() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(carriedOn);
        assertThat(in - taken).isEqualTo(found);
    }
}
