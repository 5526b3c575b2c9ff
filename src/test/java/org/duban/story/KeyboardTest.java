package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.duban.casefile.DeadlineSweeper;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Keyboard;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;

/** Every task's form by keys alone, 390 pixels wide: empty, refused and filled in it can be used, and then it is taken. */
@QuarkusTest
class KeyboardTest {

    private static final String DAY = "2026-07-13";
    private static final String LATER = "2026-07-22";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final InterviewWalk interviews;
    private final DeadlineSweeper sweeper;
    private final Chromium chromium;
    private CaseDesk.Opened opened;

    KeyboardTest(CaseDesk desk, OrderWalk walk, InterviewWalk interviews, DeadlineSweeper sweeper, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.interviews = interviews;
        this.sweeper = sweeper;
        this.chromium = chromium;
    }

    @BeforeEach
    void openACase() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
        opened = desk.open(desk.site("玉泉街道办公楼", "419001"), desk.finding("V03", "contractor1", DAY));
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldTakeAnOrderFromItsDraftToTheClose() {
        act("inspector1", "UserTask_DraftOrder", Map.of("commonDays", "7"));
        act("leader1", "UserTask_ApproveOrder", Map.of("approved", "yes"));
        act("inspector1", "UserTask_IssueOrder", Map.of());
        act("inspector1", "UserTask_UploadSealedOrder", Map.of());
        act("inspector1", "UserTask_ServeOrder",
                Map.of("method", "DIRECT", "servedOn", DAY, "capacity", "MAIL_CLERK", "refusalReason", ""));
        askForMoreTime();
        act("leader1", "UserTask_DecideExtension", Map.of("granted", "no"));
        act("contractor1", "UserTask_AnswerOrder", Map.of("doneOn", DAY));
        act("supervisor1", "UserTask_GiveOpinion", Map.of("opinion", "AGREE"));
        act("inspector1", "UserTask_Reinspect", Map.of("verdict", "ACCEPTED", "inspectedOn", DAY));
        act("inspector2", "UserTask_ConfirmReinspection", Map.of("agreed", "yes"));
        act("case-officer1", "UserTask_CloseCase", Map.of());
        act("leader1", "UserTask_ApproveClosing", Map.of("approved", "yes"));
        assertThat(desk.get("inspector1", "/api/cases/" + opened.caseId()).path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void shouldDecideAboutALapseAndReviewWhatRestedOnAWrongDay() {
        // given
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        desk.at(LATER + "T09:00:00+08:00");
        sweeper.sweep();

        // when
        act("case-officer1", "UserTask_DecideNextStep", Map.of("decision", "CHILD_ORDER"));
        walk.correct(opened, "contractor1", "2026-07-14");

        // then
        act("case-officer1", "UserTask_ReviewCorrection", Map.of());
        assertThat(desk.tasks("case-officer1", opened.caseId(), "UserTask_ReviewCorrection")).isEmpty();
    }

    @Test
    void shouldTakeAnInterviewFromItsDraftToTheCheck() {
        String id = interviews.openForProgress(opened.caseId(), "contractor1");
        act("inspector1", "UserTask_DraftNotice", Map.of("meetsOn", "2026-07-20", "meetsAt", "09:30"));
        act("leader1", "UserTask_ApproveNotice", Map.of("approved", "yes"));
        act("inspector1", "UserTask_IssueNotice", Map.of());
        act("inspector1", "UserTask_UploadSealedNotice", Map.of());
        act("inspector1", "UserTask_ServeNotice",
                Map.of("method", "DIRECT", "servedOn", DAY, "capacity", "MAIL_CLERK", "refusalReason", ""));
        desk.at("2026-07-20T11:00:00+08:00");
        act("inspector1", "UserTask_HoldInterview", Map.of("session", "HELD", "head", "IN_PERSON", "promisedOn", "2026-07-24"));
        act("contractor1", "UserTask_ReportFulfilment", Map.of());
        act("inspector2", "UserTask_CheckFulfilment", Map.of("kept", "yes", "checkedOn", "2026-07-20"));
        assertThat(interviews.get("inspector1", id).path("state").asText()).isEqualTo("FULFILLED");
    }

    /**
     * Looks at the empty form, sends it so, looks at what is refused, fills it in, looks, sends it, and has the server's yes.
     */
    private void act(String person, String element, Map<String, String> values) {
        JsonNode task = desk.await(person, opened.caseId(), element);
        Map<String, String> known = new LinkedHashMap<>(values);
        known.putIfAbsent("commonDays", "");
        try (Visit visit = chromium.phone(person)) {
            visit.open("/tasks/" + task.path("id").asText());
            Looks.assertGood(visit.page(), element + " empty");
            if (asksForMore(visit, element)) {
                assertThat(sent(visit, Keyboard::goToButton)).as(element).isEqualTo(422);
                Looks.assertGood(visit.page(), element + " refused");
            }
            int answer = sent(visit, keys -> {
                keys.fill(known, "已按要求办理完毕");
                Looks.assertGood(visit.page(), element + " filled in");
            });
            assertThat(answer).as(element).isEqualTo(200);
            assertThat(visit.path()).as(element).matches("/tasks/\\d+/next");
        }
    }

    /** The draft of an order comes filled in from what was found, and issuing asks for nothing. */
    private static boolean asksForMore(Visit visit, String element) {
        return !element.equals("UserTask_DraftOrder")
                && visit.page().locator("#task-form :is(select, textarea, input:not([type=hidden]))").count() > 0;
    }

    /** Sends the form by keys, waits for the page that answers, and gives its status. */
    private static int sent(Visit visit, Consumer<Keyboard> prepared) {
        Keyboard keys = new Keyboard(visit.page());
        prepared.accept(keys);
        return visit.page().waitForNavigation(keys::send).status();
    }

    private void askForMoreTime() {
        desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests", CaseDesk.JSON
                .createObjectNode().put("item", desk.item("contractor1", opened.orderId(), 1).path("id").asText())
                .put("days", 5).put("reason", "设备供货延迟")).statusCode(200);
    }
}
