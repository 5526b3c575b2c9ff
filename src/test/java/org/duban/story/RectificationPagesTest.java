package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import org.duban.casefile.DeadlineSweeper;
import org.duban.shared.Clause;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Papers;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Response;

import io.quarkus.test.junit.QuarkusTest;

/** An order to correct from the draft to the close, and its twin that lapses, by everybody's browser on the real stack. */
@QuarkusTest
class RectificationPagesTest {

    private static final String SERVED = "2026-07-13";
    private static final String CONTRACTOR = "河南济水建设集团有限公司";
    private static final String SUB_CONTRACTOR = "济源市蟒河建筑劳务有限公司";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final DeadlineSweeper sweeper;
    private final Chromium chromium;

    RectificationPagesTest(CaseDesk desk, OrderWalk walk, DeadlineSweeper sweeper, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.sweeper = sweeper;
        this.chromium = chromium;
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
    @Clause({ "D-5", "JY-3.2b", "JY-2.2.4a", "JY-2.2.4b" })
    void shouldWalkFromTheDraftOverTheChildOrderToTheClose() {
        CaseDesk.Opened opened = opened();
        actWithoutScripts("inspector1", opened, "UserTask_DraftOrder", form -> form.write("统一整改期限（天）", "7"));
        actWithoutScripts("leader1", opened, "UserTask_ApproveOrder", form -> form.tick("同意"));
        actWithoutScripts("inspector1", opened, "UserTask_IssueOrder", form -> {
        });
        actWithoutScripts("inspector1", opened, "UserTask_UploadSealedOrder",
                form -> form.attach("盖章件", 0, Papers.pdf("盖章件.pdf")).attach("盖章件", 1, Papers.pdf("盖章件2.pdf")));
        actWithoutScripts("inspector1", opened, "UserTask_ServeOrder", form -> serve(form, CONTRACTOR));
        actWithoutScripts("inspector1", opened, "UserTask_ServeOrder", form -> serve(form, SUB_CONTRACTOR));

        desk.at("2026-07-16T10:00:00+08:00");
        askForMoreTime(opened);
        actWithoutScripts("leader1", opened, "UserTask_DecideExtension",
                form -> form.tick("同意").write("准予延长（天）", "7").write("理由", "情况属实"));
        actWithoutScripts("contractor1", opened, "UserTask_AnswerOrder", form -> {
            answer(form, 0, "2026-07-16");
            answer(form, 1, "2026-07-16");
        });
        actWithoutScripts("supervisor1", opened, "UserTask_GiveOpinion",
                form -> form.tick("情况属实，同意").write("意见说明", "同意报请复查"));

        desk.at("2026-07-21T10:00:00+08:00");
        sweeper.sweep();
        actWithoutScripts("subcontractor1", opened, "UserTask_AnswerOrder", form -> answer(form, 0, "2026-07-21"));
        actWithoutScripts("inspector1", opened, "UserTask_Reinspect", form -> {
            form.day("复查日期", 0, "2026-07-21");
            verdict(form, 0, "已整改");
            verdict(form, 1, "未整改");
            verdict(form, 2, "已整改");
        });
        actWithoutScripts("inspector2", opened, "UserTask_ConfirmReinspection", form -> form.tick("同意"));

        assertThatTheRefusedItemGoesOn(opened);
        closeTheChild(opened);
    }

    @Test
    @Clause({ "JY-3.2c", "D-5" })
    void shouldShowTheTwinThatLapsesToTheCaseOfficerOnce() {
        CaseDesk.Opened twin = opened();
        walk.issued(twin.caseId(), 7);
        walk.serve(twin.caseId(), "contractor1", SERVED);
        walk.serve(twin.caseId(), "subcontractor1", SERVED);

        desk.at("2026-07-21T00:02:00+08:00");
        sweeper.sweep();
        desk.await("case-officer1", twin.caseId(), "UserTask_DecideNextStep");

        try (Visit officer = chromium.desktop("case-officer1"); Visit party = chromium.phone("contractor1")) {
            officer.open("/tasks?tab=mine&q=" + CaseDesk.encoded(twin.caseNo()));
            assertThat(officer.link("逾期处置")).hasCount(1);
            officer.open("/cases/" + twin.caseId());
            assertThat(officer.page().locator(".mark.overdue").first()).isVisible();
            assertThat(officer.page().locator("article.item .mark.overdue")).hasCount(3);

            party.open("/orders");
            assertThat(party.page().locator("tbody tr:has-text('" + twin.caseNo() + "')")).containsText("已逾期");
        }
        act("case-officer1", twin, "UserTask_DecideNextStep",
                form -> form.tick("未整改事项转入新的限期整改通知书").write("理由", "逾期未改"));
        assertThat(desk.await("inspector1", twin.caseId(), "UserTask_DraftOrder").path("id").asText()).isNotEmpty();
    }

    private CaseDesk.Opened opened() {
        return desk.open(desk.site("济水新城二期", "419001"), desk.finding("V03", "contractor1", SERVED),
                desk.finding("V04", "contractor1", SERVED), desk.finding("V15", "subcontractor1", SERVED));
    }

    /** Does a task on its page: fills the form in, sends it, and has the server's yes. */
    private void act(String person, CaseDesk.Opened opened, String element, Consumer<TaskForm> fill) {
        act(chromium.desktop(person), desk.await(person, opened.caseId(), element).path("id").asText(), fill);
    }

    /** As {@link #act}, by somebody whose browser runs no scripts. */
    private void actWithoutScripts(String person, CaseDesk.Opened opened, String element, Consumer<TaskForm> fill) {
        act(chromium.withoutScripts(person), desk.await(person, opened.caseId(), element).path("id").asText(), fill);
    }

    private static void act(Visit window, String task, Consumer<TaskForm> fill) {
        try (Visit visit = window) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page());
            fill.accept(form);
            Response answer = visit.page().waitForResponse(one -> one.request().method().equals("POST")
                    && visit.page().url().replaceFirst("#.*", "").equals(one.url()), form::submit);
            assertThat(answer.status()).as(task).isEqualTo(303);
        }
    }

    private static void serve(TaskForm form, String party) {
        form.choose("受送达单位", 0, party).choose("送达方式", 0, "直接送达").day("送达日期", 0, SERVED)
                .write("签收人", "王秀兰").choose("签收人身份", 0, "单位收件人员").write("送达地点", "公司办公室")
                .attach("送达证明", 0, Papers.pdf("送达回证.pdf"));
    }

    private static void answer(TaskForm form, int row, String day) {
        form.write("整改措施及结果", row, "已按要求整改").write("整改责任人", row, "张德全").day("完成日期", row, day).attach("证明材料",
                row, Papers.pdf("整改照片" + row + ".pdf"));
    }

    private static void verdict(TaskForm form, int row, String verdict) {
        form.choose("复查结论", row, verdict).write("复查情况", row, "现场核查情况");
    }

    private void askForMoreTime(CaseDesk.Opened opened) {
        try (Visit visit = chromium.phone("subcontractor1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("申请延期").click();
            new TaskForm(visit.page()).write("申请天数", "7").write("申请理由", "设备供应商交货延迟").submit();
            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.link("申请延期")).hasCount(0);
        }
    }

    private void assertThatTheRefusedItemGoesOn(CaseDesk.Opened opened) {
        desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.page().locator("section[id^=order-]")).hasCount(2);
            assertThat(visit.page().locator("section[id^=order-]").first().locator("article.item .item-head .mark"))
                    .hasText(new String[] { "已了结", "转入下一通知书", "已了结" });
            assertThat(visit.page().locator("section[id^=order-]").last().locator("article.item")).hasCount(1);
        }
    }

    private void closeTheChild(CaseDesk.Opened opened) {
        String caseId = opened.caseId();
        walk.issued(caseId, 7);
        walk.serve(caseId, "contractor1", "2026-07-21");
        act("contractor1", opened, "UserTask_AnswerOrder", form -> answer(form, 0, "2026-07-21"));
        act("inspector1", opened, "UserTask_Reinspect", form -> {
            form.day("复查日期", 0, "2026-07-21");
            verdict(form, 0, "已整改");
        });
        act("inspector2", opened, "UserTask_ConfirmReinspection", form -> form.tick("同意"));
        act("case-officer1", opened, "UserTask_CloseCase", form -> form.write("结案建议", "全部整改到位，予以结案"));
        act("leader1", opened, "UserTask_ApproveClosing", form -> form.tick("同意"));
        try (Visit visit = chromium.desktop("observer1")) {
            visit.open("/cases/" + caseId);
            assertThat(visit.page().locator(".page-head .mark")).hasText("已结案");
        }
    }
}
