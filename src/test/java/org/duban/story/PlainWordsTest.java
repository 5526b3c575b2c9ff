package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.duban.testsupport.Chromium;
import org.duban.testsupport.Markup;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** A whole case in which everybody writes what a browser or a form could take for more than words. */
@QuarkusTest
class PlainWordsTest {

    private static final String DAY = "2026-07-13";
    private static final String LIVE = "a[href*=evil], a[href^=mailto], img[src=x], img[src*=evil], main i, main b:not(.paper b)";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Chromium chromium;

    PlainWordsTest(CaseDesk desk, OrderWalk walk, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.chromium = chromium;
    }

    @BeforeEach
    void onAWorkingDay() {
        desk.found();
        as("inspector2").get("/api/me").then().statusCode(200);
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldCarryEverybodysWordsToTheOthersAsWords() {
        ObjectNode finding = desk.finding("V03", "contractor1", DAY).put("facts", Markup.lines("违法事实"))
                .put("place", Markup.brief("地点"));
        CaseDesk.Opened opened = desk.open(desk.site("字面工地", "419001"), finding);
        String id = opened.caseId();

        draft(id);
        shown("leader1", id, "UserTask_ApproveOrder", Markup.lines("违法事实"), Markup.lines("整改要求"));
        desk.complete("leader1", id, "UserTask_ApproveOrder",
                Map.of("approved", "no", "reason", Markup.lines("退回理由")));
        shown("inspector1", id, "UserTask_DraftOrder", Markup.lines("退回理由"));
        draft(id);
        walk.approve(id);
        walk.issue(id);
        desk.complete("inspector1", id, "UserTask_ServeOrder",
                Map.of("party", desk.organisationOf("contractor1"), "method", "DIRECT", "servedOn", DAY, "recipient",
                        Markup.brief("签收人"), "capacity", "MAIL_CLERK", "place", Markup.brief("送达地点"), "proofFileId",
                        desk.file("inspector1", Markup.brief("送达回证"))));
        pages("contractor1", opened);

        shown("contractor1", id, "UserTask_AnswerOrder", Markup.lines("整改要求"));
        JsonNode item = desk.item("contractor1", opened.orderId(), 1);
        askForMoreTime(opened, item.path("id").asText());
        shown("leader1", id, "UserTask_DecideExtension", Markup.line("申请理由"));
        desk.complete("leader1", id, "UserTask_DecideExtension", Map.of("granted", "no", "reason", Markup.line("不准理由")));
        answer(id, item.path("id").asText());
        shown("supervisor1", id, "UserTask_GiveOpinion", Markup.lines("整改措施"), Markup.brief("责任人"));
        desk.complete("supervisor1", id, "UserTask_GiveOpinion",
                Map.of("opinion", "AGREE", "text", Markup.lines("监理意见")));
        shown("inspector1", id, "UserTask_Reinspect", Markup.lines("整改要求"), Markup.lines("整改措施"));

        reinspect(id, item.path("id").asText());
        shown("inspector2", id, "UserTask_ConfirmReinspection", Markup.lines("复查情况"));
        desk.complete("inspector2", id, "UserTask_ConfirmReinspection",
                Map.of("agreed", "no", "remark", Markup.lines("不同意的理由")));
        reinspect(id, item.path("id").asText());
        walk.confirm(id);
        desk.complete("case-officer1", id, "UserTask_CloseCase", Map.of("conclusion", Markup.lines("结案意见")));
        desk.complete("leader1", id, "UserTask_ApproveClosing", Map.of("approved", "no", "reason", Markup.lines("不同意结案")));
        shown("case-officer1", id, "UserTask_CloseCase", Markup.lines("不同意结案"));
        desk.complete("case-officer1", id, "UserTask_CloseCase", Map.of("conclusion", Markup.lines("结案意见")));
        shown("leader1", id, "UserTask_ApproveClosing", Markup.lines("结案意见"));
        desk.complete("leader1", id, "UserTask_ApproveClosing", Map.of("approved", "yes"));

        for (String reader : List.of("inspector1", "leader1", "case-officer1", "contractor1", "supervisor1", "observer1")) {
            pages(reader, opened);
        }
    }

    private void draft(String caseId) {
        JsonNode task = desk.await("inspector1", caseId, "UserTask_DraftOrder");
        ObjectNode data = CaseDesk.JSON.createObjectNode().put("reportTo", Markup.brief("报送")).put("contact",
                Markup.brief("联系人"));
        ArrayNode items = data.putArray("items");
        desk.form("inspector1", task).path("items").forEach(item -> items.addObject().put("requirement",
                Markup.lines("整改要求")).put("itemId", item.path("itemId").asText()).put("facts", item.path("facts").asText())
                .put("place", item.path("place").asText()).put("days", item.path("days").asInt()));
        desk.complete("inspector1", task, data);
    }

    private void askForMoreTime(CaseDesk.Opened opened, String item) {
        desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests",
                CaseDesk.JSON.createObjectNode().put("item", item).put("days", 1).put("reason", Markup.line("申请理由"))
                        .put("version", desk.order("contractor1", opened.orderId()).path("version").asInt()))
                .statusCode(200);
    }

    private void answer(String caseId, String item) {
        ObjectNode data = CaseDesk.JSON.createObjectNode();
        data.putArray("answers").addObject().put("itemId", item).put("measure", Markup.lines("整改措施"))
                .put("person", Markup.brief("责任人")).put("doneOn", DAY)
                .put("evidenceFileIds", desk.file("contractor1", Markup.brief("整改照片")));
        desk.complete("contractor1", desk.await("contractor1", caseId, "UserTask_AnswerOrder"), data);
    }

    private void reinspect(String caseId, String item) {
        ObjectNode data = CaseDesk.JSON.createObjectNode().put("inspectedOn", DAY);
        data.putArray("verdicts").addObject().put("itemId", item).put("verdict", "ACCEPTED").put("finding",
                Markup.lines("复查情况"));
        desk.complete("inspector1", desk.await("inspector1", caseId, "UserTask_Reinspect"), data);
    }

    /** The task in this person's browser: the words are there to be read, and nothing else came of them. */
    private void shown(String person, String caseId, String element, String... words) {
        JsonNode task = desk.await(person, caseId, element);
        try (Visit visit = chromium.desktop(person)) {
            visit.open("/tasks/" + task.path("id").asText());
            String read = Markup.read(visit.page().locator(".columns").innerText());
            for (String one : words) {
                assertThat(read).as("%s for %s", element, person).contains(Markup.read(one));
            }
            assertThat(visit.page().locator(LIVE)).hasCount(0);
        }
    }

    /** Every page on which this person meets the case. */
    private void pages(String person, CaseDesk.Opened opened) {
        TreeSet<String> addresses = new TreeSet<>(List.of("/cases/" + opened.caseId(), "/tasks?whose=all"));
        desk.get(person, "/api/cases/" + opened.caseId() + "/documents").path("items")
                .forEach(one -> addresses.add("/documents/" + one.path("id").asText()));
        desk.get(person, "/api/cases/" + opened.caseId() + "/deadlines").findValuesAsText("id")
                .forEach(one -> addresses.add("/deadlines/" + one));
        if (person.startsWith("contractor")) {
            addresses.add("/orders");
        }
        try (Visit visit = chromium.desktop(person)) {
            for (String address : addresses) {
                if (visit.open(address) == 200) {
                    assertThat(visit.page().locator(LIVE)).hasCount(0);
                }
            }
            visit.open("/cases/" + opened.caseId());
            assertThat(Markup.read(visit.text())).contains("<img src=x");
        }
    }
}
