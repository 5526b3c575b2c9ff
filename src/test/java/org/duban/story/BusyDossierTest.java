package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.duban.shared.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Somebody holds a case's lock: whoever wants the case acts on what he finds after it, or is told; nobody else notices. */
@QuarkusTest
class BusyDossierTest {

    private static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Sql sql;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch released = new CountDownLatch(1);
    private CaseDesk.Opened opened;
    private Future<?> holder = CompletableFuture.completedFuture(null);

    BusyDossierTest(CaseDesk desk, OrderWalk walk, DataSource database) {
        this.desk = desk;
        this.walk = walk;
        this.sql = new Sql(database);
    }

    @BeforeEach
    void serve() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
        opened = desk.open(desk.site("宣化街", "419001"), desk.finding("V03", "contractor1", DAY));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
    }

    @AfterEach
    void release() throws Exception {
        letGo();
        people.close();
        desk.giveTimeBack();
    }

    @Test
    void shouldTellWhoeverWaitsTooLongAndTakeItAfterwards() throws Exception {
        hold();

        suspend(opened).statusCode(503).body("detail", containsString("正由他人办理"));

        letGo();
        suspend(opened).statusCode(200);
    }

    @Test
    void shouldServeOthersWhileManyWaitForOneCase() throws Exception {
        CaseDesk.Opened other = desk.open(desk.site("济水大街", "419001"), desk.finding("V03", "contractor1", DAY));
        hold();
        List<Future<Integer>> waiting = IntStream.range(0, 60)
                .mapToObj(i -> people.submit(() -> suspend(opened).extract().statusCode())).toList();
        await().atMost(Duration.ofMinutes(2)).until(() -> waiting() > 0);

        as("leader1").get("/api/cases").then().statusCode(200);
        as("contractor1").get("/api/tasks").then().statusCode(200);
        suspend(other).statusCode(200);
        for (Future<Integer> one : waiting) {
            assertThat(one.get()).isEqualTo(503);
        }
    }

    @Test
    void shouldActOnWhatItFindsOnceItHasTheLock() throws Exception {
        JsonNode task = desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");
        JsonNode answers = walk.answers("contractor1", DAY, desk.item("inspector1", opened.orderId(), 1).path("id").asText());
        ObjectNode correction = CaseDesk.JSON.createObjectNode().put("organisation", desk.organisationOf("contractor1"))
                .put("method", "DIRECT").put("recipient", "王秀兰").put("capacity", "MAIL_CLERK").put("place", "公司办公室")
                .put("servedOn", "2026-07-12").put("reason", "登记有误").put("proofFileId", desk.file("inspector1", "回执"))
                .put("version", desk.order("inspector1", opened.orderId()).path("version").asInt());
        hold();

        Future<Integer> answer = behind(() -> desk.tryComplete("contractor1", task, answers));
        Future<Integer> stale = behind(() -> desk.post("inspector1", "/api/rectifications/" + opened.orderId()
                + "/service-corrections", correction));
        Future<Integer> arrival = behind(() -> desk.post("contractor1", "/api/rectifications/" + opened.orderId()
                + "/acknowledgement", CaseDesk.JSON.createObjectNode()));
        Future<Integer> restart = behind(() -> desk.post("admin1", "/api/operations/repairs",
                CaseDesk.JSON.createObjectNode().put("kind", "RESTART").put("subject",
                        "rectification/" + opened.caseId() + "/1").put("reason", "演练")));
        letGo();

        assertThat(answer.get()).isEqualTo(200);
        assertThat(stale.get()).isEqualTo(409);
        assertThat(arrival.get()).isEqualTo(200);
        assertThat(restart.get()).isEqualTo(204);
        assertThat(desk.order("inspector1", opened.orderId()).path("state").asText()).isEqualTo("REINSPECTION");
        assertThat(desk.tasks("inspector1", opened.caseId(), "UserTask_Reinspect")).hasSize(1);
        assertThat(desk.tasks("contractor1", opened.caseId(), "UserTask_AnswerOrder")).isEmpty();
        assertThat(desk.findings(opened.caseId())).isEmpty();
    }

    /** Sends it, and returns once it waits behind those before it. */
    private Future<Integer> behind(Callable<ValidatableResponse> act) {
        long before = waiting();
        Future<Integer> sent = people.submit(() -> act.call().extract().statusCode());
        await().atMost(Duration.ofMinutes(2)).until(() -> sent.isDone() || waiting() > before);
        return sent;
    }

    /** How many wait for a dossier's lock in this schema. */
    private long waiting() {
        return sql.one(row -> row.getLong(1), "SELECT count(*) FROM information_schema.processlist"
                + " WHERE db = DATABASE() AND info LIKE '%dossiers%FOR UPDATE%' AND id <> CONNECTION_ID()").orElseThrow();
    }

    /** Holds the case until it is released. */
    private void hold() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        holder = people.submit(() -> QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            sql.list(row -> row.getLong(1), "SELECT id FROM dossiers WHERE id = ? FOR UPDATE", opened.caseId());
            held.countDown();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
        held.await();
    }

    private void letGo() throws Exception {
        released.countDown();
        holder.get();
    }

    private ValidatableResponse suspend(CaseDesk.Opened one) {
        return desk.post("leader1", "/api/cases/" + one.caseId() + "/suspension", CaseDesk.JSON.createObjectNode()
                .put("version", desk.get("leader1", "/api/cases/" + one.caseId()).path("version").asInt())
                .put("reason", "不可抗力"));
    }
}
