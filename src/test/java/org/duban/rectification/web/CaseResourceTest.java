package org.duban.rectification.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.duban.rectification.OrderStage;
import org.duban.shared.Clause;
import org.duban.testsupport.DomainProfile;
import org.duban.testsupport.OrderEntries;
import org.duban.testsupport.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(DomainProfile.class)
class CaseResourceTest {

    private static final String INSPECTOR2 = "00000000-0000-4000-8000-000000000002";
    private static final List<String> READERS = List.of("contractor2", "subcontractor1", "supervisor1", "builder1");

    private final OrderStage stage;
    private final People people;

    CaseResourceTest(OrderStage stage, People people) {
        this.stage = stage;
        this.people = people;
    }

    @BeforeEach
    void beginInJuly() {
        stage.today(LocalDate.of(2026, 7, 13));
    }

    @AfterEach
    void giveTimeBack() {
        stage.giveTimeBack();
    }

    @Test
    void shouldOpenACaseOnceAndShowItToTheAuthority() {
        // given
        String body = body("V03", stage.contractor1(), INSPECTOR2);
        String key = UUID.randomUUID().toString();

        // when
        String first = open("inspector1", key, body).statusCode(200).extract().path("caseId");
        String second = open("inspector1", key, body).statusCode(200).extract().path("caseId");

        // then
        assertThat(second).isEqualTo(first);
        as("leader1").get("/api/cases/" + first).then().statusCode(200).body("state", equalTo("OPEN"))
                .body("officers", hasSize(2)).body("profile", equalTo("jy-2026-1"));
        as("observer1").get("/api/cases/" + first + "/items").then().statusCode(200)
                .body("[0].items[0].violation", equalTo("V03")).body("[0].state", equalTo("DRAFT"));
        as("inspector1").get("/api/cases?limit=1").then().statusCode(200).body("items.id", contains(first));
    }

    @Test
    void shouldRefuseBadFindingsEachWithItsOwnProblemAndNoTrace() {
        int before = cases();
        open("inspector1", body("V99", stage.contractor1(), INSPECTOR2)).statusCode(400)
                .body("violations[0].field", equalTo("findings.0.violation"));
        open("inspector1", body("V26", stage.contractor1(), INSPECTOR2)).statusCode(422)
                .body("clause", equalTo("行政处罚法 38"));
        open("inspector1", body("V03", stage.contractor2(), INSPECTOR2)).statusCode(400)
                .body("violations[0].field", equalTo("findings.0.liableOrganisation"));
        open("inspector1", body("V03", stage.contractor1(), "00000000-0000-4000-8000-000000000001")).statusCode(422)
                .body("clause", equalTo("行政处罚法 42"));
        open("inspector1", body("V03", stage.contractor1(), "nobody")).statusCode(400)
                .body("violations[0].field", equalTo("secondOfficer"));
        open("inspector1", "{\"site\": \"" + stage.site() + "\", \"secondOfficer\": \"" + INSPECTOR2
                + "\", \"findings\": []}").statusCode(400).body("violations[0].field", equalTo("findings"));
        open("inspector1", body("V03", stage.contractor1(), INSPECTOR2).replace("2026-07-13", "13.07.2026"))
                .statusCode(400);
        open("inspector1", body("V03", stage.contractor1(), INSPECTOR2).replace("\"place\"", "\"where\""))
                .statusCode(400).body("violations[0].field", equalTo("findings.0.where"));
        open("contractor1", body("V03", stage.contractor1(), INSPECTOR2)).statusCode(403);
        open("observer1", body("V03", stage.contractor1(), INSPECTOR2)).statusCode(403);
        given().contentType(ContentType.JSON).body("{}").post("/api/cases").then().statusCode(401);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void shouldReplaceAWrongSealedCopyOnceAndShowBothToTheAuthorityAlone() {
        // given
        OrderStage.Staged order = stage.issued("V03");
        String body = "{\"fileId\": \"%s\", \"reason\": \"误传另一案件的扫描件\", \"version\": %s}"
                .formatted(file("inspector1"), order.version());
        String key = UUID.randomUUID().toString();
        replace("leader1", order, key, body).statusCode(403);
        replace("inspector1", order, key, body.replace("误传另一案件的扫描件", " ")).statusCode(400)
                .body("violations[0].field", equalTo("reason"));

        // when
        String document = replace("inspector1", order, key, body).statusCode(200).extract().path("documentId");
        replace("inspector1", order, key, body).statusCode(200).header("Idempotency-Replayed", "true");
        replace("inspector1", order, UUID.randomUUID().toString(), body).statusCode(409);

        // then
        as("leader1").get("/api/documents/" + document).then().statusCode(200).body("sealed", equalTo(true))
                .body("replacedCopies.reason", contains("误传另一案件的扫描件"));
        stage.serve(order);
        as("contractor1").get("/api/documents/" + document).then().statusCode(200).body("sealed", equalTo(true))
                .body("replacedCopies", empty());
        String late = body.replace("\"version\": " + order.version(), "\"version\": " + version(order));
        replace("inspector1", order, UUID.randomUUID().toString(), late).statusCode(409)
                .body("detail", equalTo("通知书已送达，不能再更换盖章件，也不能撤回。"));
    }

    @Test
    void shouldTakeAnOrderBackToItsDraftOnceAndOnlyBeforeService() {
        // given
        OrderStage.Staged order = stage.issued("V03");
        String path = "/api/rectifications/" + order.id() + "/withdrawals";
        String body = "{\"reason\": \"责任单位名称有误\", \"version\": %s}".formatted(order.version());
        String key = UUID.randomUUID().toString();
        String document = as("inspector1").get("/api/rectifications/" + order.id()).then().extract().path("documentId");
        send("leader1", path, key, body).statusCode(403);
        send("contractor1", path, key, body).statusCode(403);
        send("inspector1", path, key, body.replace("责任单位名称有误", "长".repeat(501))).statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        send("inspector1", path, key, body.replace("\"version\"", "\"edition\"")).statusCode(400);

        // when
        send("inspector1", path, key, body).statusCode(200).body("state", equalTo("DRAFT")).body("orderNo", nullValue());
        send("inspector1", path, key, body).statusCode(200).header("Idempotency-Replayed", "true");
        send("inspector1", path, UUID.randomUUID().toString(), body).statusCode(409);

        // then
        as("leader1").get("/api/documents/" + document).then().statusCode(200).body("state", equalTo("VOID"))
                .body("voidReason", equalTo("责任单位名称有误"));
        OrderStage.Staged served = stage.issued("V03");
        stage.serve(served);
        send("inspector1", "/api/rectifications/" + served.id() + "/withdrawals", UUID.randomUUID().toString(),
                body.replace("\"version\": " + order.version(), "\"version\": " + version(served))).statusCode(409)
                .body("detail", equalTo("通知书已送达，不能再更换盖章件，也不能撤回。"));
    }

    private static ValidatableResponse send(String person, String path, String key, String body) {
        return as(person).contentType(ContentType.JSON).header("Idempotency-Key", key).body(body).post(path).then();
    }

    private static ValidatableResponse replace(String person, OrderStage.Staged order, String key, String body) {
        return send(person, "/api/rectifications/" + order.id() + "/sealed-copies", key, body);
    }

    private static int version(OrderStage.Staged order) {
        return as("inspector1").get("/api/rectifications/" + order.id()).then().extract().path("version");
    }

    private static String file(String person) {
        return as(person).contentType("application/pdf").header("X-File-Name", "scan.pdf").body(OrderEntries.paper())
                .post("/api/files").then().statusCode(201).extract().path("id");
    }

    @Test
    void shouldShowAPartyNothingBeforeServiceAndItsOwnAfterwards() {
        // given
        OrderStage.Staged order = stage.issued("V03", "V04");
        as("contractor1").get("/api/cases/" + order.caseId()).then().statusCode(404);
        as("contractor1").get("/api/rectifications/" + order.id()).then().statusCode(404);

        // when
        stage.serve(order);

        // then
        as("contractor1").get("/api/cases/" + order.caseId() + "/parties").then().statusCode(200)
                .body("relation", contains("AUTHORITY", "GENERAL_CONTRACTOR"));
        as("contractor1").get("/api/cases/" + order.caseId() + "/timeline").then().statusCode(200)
                .body("items.kind", contains("rectification.order-served"));
        as("contractor1").get("/api/cases/" + order.caseId() + "/deadlines").then().statusCode(200)
                .body("dueOn", contains("2026-07-20", "2026-07-20"));
        as("contractor1").get("/api/cases/" + order.caseId() + "/documents").then().statusCode(200)
                .body("kind", hasItem("RECTIFICATION_NOTICE"));
        as("contractor1").get("/api/orders").then().statusCode(200).body("items.id", hasItem(order.id()))
                .body("items[0].items.state", everyItem(equalTo("OPEN")));
    }

    @Test
    void shouldShowStrangersNothingAtAnyDoor() {
        OrderStage.Staged order = stage.issued("V03");
        stage.serve(order);
        String deadline = as("contractor1").get("/api/cases/" + order.caseId() + "/deadlines").then().extract()
                .path("[0].id");
        for (String stranger : READERS) {
            for (String door : List.of("", "/parties", "/timeline", "/deadlines", "/documents", "/items")) {
                as(stranger).get("/api/cases/" + order.caseId() + door).then().statusCode(404);
            }
            as(stranger).get("/api/rectifications/" + order.id()).then().statusCode(404);
            as(stranger).get("/api/deadlines/" + deadline).then().statusCode(404);
            as(stranger).get("/api/deadlines/" + deadline + "/explanation").then().statusCode(404);
            as(stranger).get("/api/orders").then().statusCode(200).body("items.id", not(hasItem(order.id())));
            as(stranger).get("/api/cases?q=" + order.id()).then().statusCode(200)
                    .body("items.id", not(hasItem(order.caseId())));
            as(stranger).contentType(ContentType.JSON).body(extension(order, 3, order.version()))
                    .post("/api/rectifications/" + order.id() + "/extension-requests").then().statusCode(404);
        }
    }

    @Test
    void shouldTakeAnExtensionRequestWhateverVersionWasRead() {
        OrderStage.Staged order = stage.issued("V03");
        stage.serve(order);
        int version = as("contractor1").get("/api/rectifications/" + order.id()).then().extract().path("version");
        String path = "/api/rectifications/" + order.id() + "/extension-requests";

        as("contractor1").contentType(ContentType.JSON).body(extension(order, 8, version)).post(path).then()
                .statusCode(400).body("violations[0].field", equalTo("days"));
        as("contractor1").contentType(ContentType.JSON).body(extension(order, 3, version - 1)).post(path).then()
                .statusCode(200);
        as("contractor1").get("/api/rectifications/" + order.id()).then()
                .body("items[0].extension.state", equalTo("PENDING"));
    }

    @Test
    void shouldMarkAndFindTheCasesThatAreOverdue() {
        // given
        OrderStage.Staged punctual = stage.issued("V03");
        stage.serve(punctual);
        stage.answer(punctual);
        OrderStage.Staged late = stage.issued("V03");
        stage.serve(late);

        // when
        stage.today(LocalDate.of(2026, 7, 21));
        stage.lapse(late);

        // then
        for (String reader : List.of("inspector1", "observer1", "contractor1")) {
            as(reader).get("/api/cases?limit=2").then().statusCode(200)
                    .body("items.id", contains(late.caseId(), punctual.caseId()))
                    .body("items.overdueSince", contains("2026-07-21", null));
            as(reader).get("/api/cases?overdue=true&limit=200").then().statusCode(200)
                    .body("items.id", hasItem(late.caseId())).body("items.id", not(hasItem(punctual.caseId())))
                    .body("items.overdueSince", everyItem(notNullValue()));
        }
        as("contractor2").get("/api/cases?overdue=true").then().statusCode(200).body("items.id",
                not(hasItem(late.caseId())));
        as("inspector1").get("/api/cases?overdue=true&state=CLOSED&q=" + late.id()).then().statusCode(200);
        as("leader1").get("/api/rectifications/" + late.id()).then().body("overdueSince", equalTo("2026-07-21"));
    }

    @Test
    void shouldSuspendAndResumeByWhoMayAndNobodyElse() {
        OrderStage.Staged order = stage.issued("V03");
        String path = "/api/cases/" + order.caseId();
        int version = as("leader1").get(path).then().extract().path("version");
        String body = "{\"reason\": \"不可抗力\", \"version\": %s}";

        as("inspector1").contentType(ContentType.JSON).body(body.formatted(version)).post(path + "/suspension").then()
                .statusCode(403);
        as("leader1").contentType(ContentType.JSON).body("{\"version\": 0}").post(path + "/suspension").then()
                .statusCode(400).body("violations[0].field", equalTo("reason"));
        as("leader1").contentType(ContentType.JSON).body(body.formatted(version)).post(path + "/suspension").then()
                .statusCode(200).body("state", equalTo("SUSPENDED"));
        as("leader1").contentType(ContentType.JSON).body(body.formatted(version)).post(path + "/resumption").then()
                .statusCode(409);
        as("case-officer1").contentType(ContentType.JSON).body(body.formatted(version + 1)).post(path + "/resumption")
                .then().statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    @Clause("民诉法 90")
    void shouldTakeAConsentToElectronicServiceOnSignedPaperOnly() {
        // given
        OrderStage.Staged order = stage.issued("V03");
        String path = "/api/organisations/me/e-service-consent";
        String confirmations = "/api/cases/" + order.caseId() + "/delivery-confirmations";
        int version = as("inspector1").get("/api/cases/" + order.caseId()).then().extract().path("version");
        String party = stage.contractor1();
        String body = """
                {"organisation": "%s", "electronic": true, "address": "a@example.org", "receivers": "李资料", "fileId": "%s",
                 "version": %s}""";

        as("contractor1").contentType(ContentType.JSON).body("{\"consented\": false}").post(path).then().statusCode(200);

        // when
        as("contractor1").contentType(ContentType.JSON).body("{\"consented\": true}").post(path).then().statusCode(422)
                .body("type", endsWith("/gate-closed"));
        as("inspector1").contentType(ContentType.JSON).body(body.formatted(party, "", version)).post(confirmations).then()
                .statusCode(400).body("violations[0].field", equalTo("fileId"));
        as("inspector1").contentType(ContentType.JSON)
                .body(body.formatted(party, stage.file(people.inspector1()), version).replace("a@example.org", " "))
                .post(confirmations).then().statusCode(400).body("violations[0].field", equalTo("address"));
        as("contractor1").get(path).then().body("consented", equalTo(false));

        // then
        as("inspector1").contentType(ContentType.JSON)
                .body(body.formatted(party, stage.file(people.inspector1()), version)).post(confirmations).then()
                .statusCode(200);
        as("contractor1").get(path).then().body("consented", equalTo(true));
        as("contractor1").contentType(ContentType.JSON).body("{\"consented\": false}").post(path).then().statusCode(200);
        as("contractor1").get(path).then().body("consented", equalTo(false));
        as("inspector1").get(path).then().statusCode(403);
    }

    @Test
    void shouldShowSitesToTheAuthorityOnlyAndTheCatalogueToAll() {
        as("inspector1").get("/api/sites?limit=200").then().statusCode(200).body("items", not(empty()));
        as("contractor1").get("/api/sites").then().statusCode(403);
        as("contractor1").get("/api/violations").then().statusCode(200).body("", hasSize(33));
        given().get("/api/violations").then().statusCode(401);
    }

    private int cases() {
        return as("inspector1").get("/api/cases?limit=200&site=" + stage.site()).then().extract().path("items.size()");
    }

    private String body(String violation, String liable, String second) {
        return """
                {"site": "%s", "secondOfficer": "%s", "findings": [{"violation": "%s", "facts": "考勤设备未联网",
                 "place": "项目大门", "foundOn": "2026-07-13", "liableOrganisation": "%s"}]}"""
                .formatted(stage.site(), second, violation, liable);
    }

    private static String extension(OrderStage.Staged order, int days, int version) {
        return """
                {"item": "%s", "days": %s, "reason": "需要时间", "version": %s}""".formatted(order.item(), days, version);
    }

    private static ValidatableResponse open(String who, String body) {
        return as(who).contentType(ContentType.JSON).body(body).post("/api/cases").then();
    }

    private static ValidatableResponse open(String who, String key, String body) {
        return as(who).header("Idempotency-Key", key).contentType(ContentType.JSON).body(body).post("/api/cases").then();
    }
}
