package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.Map;

import jakarta.persistence.EntityManager;

import org.duban.casefile.DeadlineSweeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Orders whose engine, tasks and state say different things, as after a change by hand: each is found. */
@QuarkusTest
class ComparisonOverHttpTest {

    private static final String SERVED = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final DeadlineSweeper sweeper;
    private final EntityManager database;

    ComparisonOverHttpTest(CaseDesk desk, OrderWalk walk, DeadlineSweeper sweeper, EntityManager database) {
        this.desk = desk;
        this.walk = walk;
        this.sweeper = sweeper;
        this.database = database;
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
    void shouldFindAPartyThatOwesAnAnswerAndHasNoTask() {
        // given
        CaseDesk.Opened opened = served();
        assertThat(desk.findings(opened.caseId())).isEmpty();
        String rows = " WHERE dossier_id = " + opened.caseId()
                + " AND element_id = 'UserTask_AnswerOrder' AND organisation_id = ";
        String ofContractor = rows + desk.organisationOf("contractor1");
        // when another party has as many tasks as there should be
        String ofOther = rows + desk.organisationOf("subcontractor1");
        change("UPDATE tasks SET organisation_id = " + desk.organisationOf("subcontractor1") + ofContractor);
        // then
        assertThat(desk.findings(opened.caseId())).containsExactly("no task UserTask_AnswerOrder of organisation "
                + desk.organisationOf("contractor1") + " in " + key(opened, 1),
                "a second task UserTask_AnswerOrder of " + key(opened, 1));
        // and begun again it has one
        change("UPDATE tasks SET state = 'LOST'" + ofOther);
        restart(opened, 1);
        assertThat(desk.findings(opened.caseId())).isEmpty();
    }

    @Test
    void shouldFindAnOrderWhoseRunStandsElsewhere() {
        // given an order that is inspected
        CaseDesk.Opened opened = served();
        String caseId = opened.caseId();
        walk.answer("contractor1", caseId, SERVED, id(opened, 1), id(opened, 2));
        walk.answer("subcontractor1", caseId, SERVED, id(opened, 3));
        assertThat(desk.findings(caseId)).isEmpty();
        // when its parties are to answer
        change("UPDATE measures SET state = 'IN_PROGRESS' WHERE id = " + opened.orderId());
        // then
        assertThat(desk.findings(caseId)).containsExactlyInAnyOrder(
                "task UserTask_Reinspect of " + key(opened, 1) + ", which stands at [Gateway_BeforeAnswers]",
                key(opened, 1) + ": the engine stands at UserTask_Reinspect instead of [Gateway_BeforeAnswers]",
                key(opened, 1) + ": the engine does not wait at BoundaryEvent_AnswersClosed");
        // and the other way round
        change("UPDATE measures SET state = 'REINSPECTION' WHERE id = " + opened.orderId());
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @Test
    void shouldFindAnEndedOrderThatDoesNotWaitForItsReviews() {
        // given an order that ended in a child order, and is reviewed
        CaseDesk.Opened opened = served();
        String caseId = opened.caseId();
        desk.at("2026-07-22T09:00:00+08:00");
        sweeper.sweep();
        desk.complete("case-officer1", caseId, "UserTask_DecideNextStep",
                Map.of("decision", "CHILD_ORDER", "reason", "逾期未改"));
        walk.correct(opened, "contractor1", "2026-07-15");
        assertThat(desk.findings(caseId)).isEmpty();
        // when
        change("DELETE FROM ACT_RU_EVENT_SUBSCR WHERE ACTIVITY_ID_ = 'IntermediateCatchEvent_ReviewsClosed'"
                + " AND PROC_INST_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_RU_EXECUTION e JOIN engine_runs r"
                + " ON r.run = e.BUSINESS_KEY_ WHERE r.dossier_id = " + caseId + ")");
        // then
        assertThat(desk.findings(caseId)).containsExactly(
                key(opened, 1) + ": the engine does not wait at IntermediateCatchEvent_ReviewsClosed");
        restart(opened, 1);
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @Test
    void shouldMissNoTaskOfAPartyThatIsRefusedMoreTimeAfterItAnsweredTheRest() {
        // given two parties, of which one asks for more time and answers its other item
        CaseDesk.Opened opened = served();
        String caseId = opened.caseId();
        desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests",
                CaseDesk.JSON.createObjectNode().put("item", id(opened, 2)).put("days", 7).put("reason", "设备供应商交货延迟")
                        .put("version", desk.order("contractor1", opened.orderId()).path("version").asInt()))
                .statusCode(200);
        walk.answer("contractor1", caseId, SERVED, id(opened, 1));
        assertThat(desk.findings(caseId)).isEmpty();
        // when
        desk.complete("leader1", caseId, "UserTask_DecideExtension", Map.of("granted", "no", "reason", "理由不足"));
        // then
        assertThat(desk.findings(caseId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DELETE FROM ACT_RU_VARIABLE WHERE",
            "DELETE FROM ACT_RU_VARIABLE WHERE NAME_ = 'rectificationId' AND",
            "DELETE FROM ACT_RU_VARIABLE WHERE NAME_ LIKE 'nrOf%' AND",
            "UPDATE ACT_RU_VARIABLE SET TEXT_ = 'json:[nonsense' WHERE NAME_ = 'parties' AND" })
    void shouldRefuseFindAndMendARunThatLostWhatItKnew(String change) {
        // given
        CaseDesk.Opened opened = served();
        String caseId = opened.caseId();
        walk.answer("subcontractor1", caseId, SERVED, id(opened, 3));
        JsonNode task = desk.await("contractor1", caseId, "UserTask_AnswerOrder");
        JsonNode answers = walk.answers("contractor1", SERVED, id(opened, 1), id(opened, 2));
        // when
        change(change + " PROC_INST_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_RU_EXECUTION e JOIN engine_runs r"
                + " ON r.run = e.BUSINESS_KEY_ WHERE r.dossier_id = " + caseId + ")");
        // then
        desk.tryComplete("contractor1", task, answers).statusCode(409).body("detail", containsString("重启该流程"));
        assertThat(desk.findings(caseId)).isNotEmpty();
        restart(opened, 1);
        assertThat(desk.findings(caseId)).isEmpty();
        desk.tryComplete("contractor1", task, answers).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE ACT_RU_EXECUTION SET IS_CONCURRENT_ = 1 - IS_CONCURRENT_ WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_EXECUTION SET PROC_DEF_ID_ = NULL WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_TASK SET PROC_DEF_ID_ = NULL WHERE PROC_INST_ID_ IN %s",
            "UPDATE ACT_RU_EXECUTION SET BUSINESS_KEY_ = 'x' WHERE PROC_INST_ID_ IN %s",
            "UPDATE engine_runs SET state = 'ENDED' WHERE run IN (SELECT BUSINESS_KEY_ FROM ACT_RU_EXECUTION"
                    + " WHERE PROC_INST_ID_ IN %s)" })
    void shouldRefuseFindAndMendARunWhoseRowsWereChanged(String change) {
        // given
        CaseDesk.Opened opened = served();
        String caseId = opened.caseId();
        JsonNode task = desk.await("contractor1", caseId, "UserTask_AnswerOrder");
        JsonNode answers = walk.answers("contractor1", SERVED, id(opened, 1), id(opened, 2));
        // when
        change(change.formatted("(SELECT * FROM (SELECT e.PROC_INST_ID_ FROM ACT_RU_EXECUTION e JOIN engine_runs r"
                + " ON r.run = e.BUSINESS_KEY_ WHERE r.dossier_id = " + caseId + ") own)"));
        // then
        desk.tryComplete("contractor1", task, answers).statusCode(409).body("detail", containsString("重启该流程"));
        assertThat(desk.findings(caseId)).isNotEmpty();
        restart(opened, 1);
        endInstancesOf(caseId);
        assertThat(desk.findings(caseId)).isEmpty();
        // and the engine has kept nothing of the run before
        assertThat(number("SELECT COUNT(DISTINCT PROC_INST_ID_) FROM ACT_RU_VARIABLE WHERE NAME_ = 'dossierId' AND LONG_ = "
                + caseId)).isEqualTo(1);
        desk.tryComplete("contractor1", task, answers).statusCode(200);
        walk.answer("subcontractor1", caseId, SERVED, id(opened, 3));
        assertThat(desk.findings(caseId)).isEmpty();
    }

    /** What the comparison names as instances that carry nothing. */
    private void endInstancesOf(String caseId) {
        desk.post("admin1", "/api/operations/reconciliations", CaseDesk.JSON.createObjectNode()).statusCode(200).extract()
                .jsonPath().<Map<String, Object>> getList("'instance-left'.findings").stream()
                .filter(one -> caseId.equals(one.get("caseId")))
                .forEach(one -> repair("END_INSTANCE", String.valueOf(one.get("subject"))));
    }

    private CaseDesk.Opened served() {
        CaseDesk.Opened opened = desk.open(desk.site("滨河路改造", "419001"), desk.finding("V03", "contractor1", SERVED),
                desk.finding("V04", "contractor1", SERVED), desk.finding("V15", "subcontractor1", SERVED));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", SERVED);
        walk.serve(opened.caseId(), "subcontractor1", SERVED);
        return opened;
    }

    private String id(CaseDesk.Opened opened, int position) {
        return desk.item("inspector1", opened.orderId(), position).path("id").asText();
    }

    private static String key(CaseDesk.Opened opened, int count) {
        return opened.caseNo() + "/rectification/" + count;
    }

    private void restart(CaseDesk.Opened opened, int count) {
        repair("RESTART", "rectification/" + opened.caseId() + "/" + count);
    }

    private void repair(String kind, String subject) {
        desk.post("admin1", "/api/operations/repairs", CaseDesk.JSON.createObjectNode().put("kind", kind)
                .put("subject", subject).put("reason", "手工改动后修复")).statusCode(204);
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** A write behind Duban's back. */
    private void change(String sql) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(database.createNativeQuery(sql).executeUpdate())
                .as(sql).isPositive());
    }
}
