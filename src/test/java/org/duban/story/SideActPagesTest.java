package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.duban.casefile.DeadlineSweeper;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Papers;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.FormData;

import io.quarkus.test.junit.QuarkusTest;

/** The acts that no task stands for, each on its page: on a phone, without script, refused at the field, and kept. */
@QuarkusTest
class SideActPagesTest {

    private static final String MONDAY = "2026-07-13";
    private static final String SESSION = "2026-07-20";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final InterviewWalk interviews;
    private final DeadlineSweeper sweeper;
    private final Chromium chromium;

    SideActPagesTest(CaseDesk desk, OrderWalk walk, InterviewWalk interviews, DeadlineSweeper sweeper, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.interviews = interviews;
        this.sweeper = sweeper;
        this.chromium = chromium;
    }

    @BeforeEach
    void onMonday() {
        desk.found();
        desk.at(MONDAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldWithdrawAnOrderWithoutScript() {
        CaseDesk.Opened opened = issued();
        try (Visit visit = chromium.phoneWithoutScripts("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("撤回重拟").click();
            TaskForm form = new TaskForm(visit.page()).write("撤回理由", "\u200b ");
            form.submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "撤回理由：此项必填。" });
            form.problems().locator("a").click();
            assertThat(form.field("撤回理由", 0)).isFocused();
            form.write("撤回理由", "长".repeat(501)).submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "撤回理由：最多 500 个字。" });
            assertThat(form.field("撤回理由", 0)).hasValue("长".repeat(501));

            form.write("撤回理由", "责任单位名称有误").submit();

            visit.awaitPath(done(opened.caseId()));
            assertThat(visit.page().locator("#done")).containsText("重新拟制：责任单位名称有误");
        }
    }

    @Test
    void shouldAskForMoreTimeWithoutScript() {
        CaseDesk.Opened opened = served("V03", "V04");
        try (Visit visit = chromium.phoneWithoutScripts("contractor1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("申请延期").click();
            TaskForm form = new TaskForm(visit.page()).write("申请天数", "三天").write("申请理由", "设备供应商交货延迟");
            form.submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "整改事项：此项必填。", "申请天数：应为数字。" });
            assertThat(form.field("申请理由", 0)).hasValue("设备供应商交货延迟");

            visit.page().locator("#f-itemId").selectOption(desk.item("contractor1", opened.orderId(), 2).path("id").asText());
            form.write("申请天数", "９９").submit();
            assertThat(form.problems().locator("a")).containsText(new String[] { "申请天数：延长不得超过" });
            form.write("申请天数", "３").submit();

            visit.awaitPath(done(opened.caseId()));
            assertThat(visit.page().locator("#done")).containsText("第 2 项申请延期 3 天");
            assertThat(visit.link("申请延期")).hasCount(1);
        }
    }

    @Test
    void shouldReportLateWithoutScriptAndKeepTheFileOverARefusal() {
        String caseId = opened("V03").caseId();
        String id = interviews.openForProgress(caseId, "contractor1");
        interviews.notified(caseId, "contractor1", SESSION, MONDAY);
        desk.at(SESSION + "T11:00:00+08:00");
        interviews.hold(caseId, interviews.held());
        assertThat(visit("contractor1", id, "report-late")).isEqualTo(409);
        desk.at("2026-08-10T09:00:00+08:00");
        sweeper.sweep();
        desk.await("inspector1", caseId, "UserTask_CheckFulfilment");
        try (Visit visit = chromium.phoneWithoutScripts("contractor1")) {
            visit.open("/cases/" + caseId);
            visit.link("补报履行情况").click();
            TaskForm form = new TaskForm(visit.page());
            form.send("证明材料", 0, Papers.pdf("照片.pdf"), Papers.disguised("乙.pdf"));
            form.submit();
            assertThat(form.problems().locator("li")).containsText(new String[] { "乙.pdf" });
            assertThat(form.files("证明材料", 0)).containsText(new String[] { "照片.pdf" });
            form.submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "履行情况：此项必填。" });
            assertThat(form.files("证明材料", 0)).containsText(new String[] { "照片.pdf" });

            form.write("履行情况", "已安装并联网").submit();

            visit.awaitPath(done(caseId));
            assertThat(visit.page().locator("#done")).containsText("逾期报告承诺履行情况");
            assertThat(interviews.get("contractor1", id).path("report").path("evidenceFileIds")).hasSize(1);
            assertThat(visit.open("/acts/" + id + "/report-late")).isEqualTo(409);
        }
    }

    @Test
    void shouldPostponeAnInterviewWithoutScript() {
        String caseId = opened("V03").caseId();
        String id = interviews.openForProgress(caseId, "contractor1");
        interviews.notified(caseId, "contractor1", SESSION, MONDAY);
        try (Visit visit = chromium.phoneWithoutScripts("inspector1")) {
            visit.open("/cases/" + caseId);
            visit.link("约谈改期").click();
            assertThat(visit.page().locator("form.fields")).containsText("原定：2026-07-20 09:30");
            TaskForm form = new TaskForm(visit.page()).day("改期至", 0, "2026。7。18").write("时间", "１５：００").write("地点", "二楼")
                    .write("改期理由", "防汛应急");
            form.submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "改期至：2026-07-18 不是工作日。" });
            assertThat(form.field("改期至", 0)).hasValue("2026。7。18");

            form.day("改期至", 0, "20260724").submit();

            visit.awaitPath(done(caseId));
            assertThat(visit.page().locator("#done")).containsText("改期至 2026-07-24：防汛应急");
            assertThat(visit.link("约谈改期")).hasCount(0);
            assertThat(visit.open("/acts/" + id + "/postpone")).isEqualTo(422);
        }
    }

    @Test
    void shouldRefuseAnOldVersionAndAStateThatHasPassedAndKeepWhatWasTyped() {
        CaseDesk.Opened opened = issued();
        String path = "/acts/" + opened.orderId() + "/withdraw";
        try (Visit visit = chromium.withoutScripts("inspector1")) {
            visit.open(path);
            FormData form = visit.form(path).set("reason", "名称有误").set("act", "submit");
            FormData old = visit.form(path).set("reason", "名称有误").set("act", "submit").set("version", "0");
            assertThat(visit.postFiles(path, old.set("idempotency-key", "another")).status()).isEqualTo(409);

            walk.serve(opened.caseId(), "contractor1", MONDAY);

            assertThat(visit.postFiles(path, form).status()).isEqualTo(409);
            assertThat(visit.postFiles(path, form).text()).contains("通知书已送达", "名称有误");
            assertThat(visit.open(path)).isEqualTo(409);
            assertThat(desk.order("inspector1", opened.orderId()).path("state").asText()).isEqualTo("IN_PROGRESS");
        }
    }

    @Test
    void shouldBeThereForNobodyElse() {
        CaseDesk.Opened opened = served("V03");
        for (String act : new String[] { "ask-extension", "answer", "acknowledge" }) {
            assertThat(visit("contractor2", opened.orderId(), act)).as(act).isEqualTo(404);
        }
        assertThat(visit("contractor1", opened.orderId(), "correct-service")).isEqualTo(403);
        assertThat(visit("leader1", opened.orderId(), "correct-service")).isEqualTo(403);
        assertThat(visit("inspector1", opened.orderId(), "correct-service")).isEqualTo(200);
        assertThat(visit("inspector1", opened.orderId(), "stamp")).isEqualTo(404);
        assertThat(visit("observer1", opened.orderId(), "correct-service")).isEqualTo(403);
    }

    @Test
    void shouldPutAnotherOfficerIntoACase() {
        desk.makeInspector("00000000-0000-4000-8000-000000000004");
        String caseId = opened("V03").caseId();
        try (Visit visit = chromium.phone("leader1")) {
            visit.open("/cases/" + caseId);
            visit.page().locator("#acts a").last().click();
            TaskForm form = new TaskForm(visit.page());
            assertThat(visit.page().locator("form.fields")).containsText("岗位：协办执法人员");
            Looks.assertGood(visit.page(), "exchanging an officer");
            form.submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "接任人员：此项必填。", "更换理由：此项必填。" });
        }
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + caseId);
            assertThat(visit.page().locator("#acts")).hasCount(0);
            assertThat(visit.open("/cases/" + caseId + "/officers?position=FIRST")).isEqualTo(403);
        }
    }

    private int visit(String person, String measure, String act) {
        try (Visit visit = chromium.desktop(person)) {
            return visit.open("/acts/" + measure + "/" + act);
        }
    }

    private static String done(String caseId) {
        return "/cases/" + caseId + "\\?done=true";
    }

    private CaseDesk.Opened opened(String... codes) {
        return desk.open(desk.site("沁园春晓住宅小区", "419001"), Arrays.stream(codes)
                .map(code -> desk.finding(code, "contractor1", MONDAY))
                .toArray(ObjectNode[]::new));
    }

    private CaseDesk.Opened issued() {
        CaseDesk.Opened opened = opened("V03");
        walk.issued(opened.caseId(), 7);
        return opened;
    }

    private CaseDesk.Opened served(String... codes) {
        CaseDesk.Opened opened = opened(codes);
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", MONDAY);
        return opened;
    }
}
