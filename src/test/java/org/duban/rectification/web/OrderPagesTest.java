package org.duban.rectification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.duban.story.CaseDesk;
import org.duban.story.OrderWalk;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Papers;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FormData;

import io.quarkus.test.junit.QuarkusTest;

/** Orders as those on whom they were served see them, and the acts on an order that no task asks for, each on its page. */
@QuarkusTest
class OrderPagesTest {

    private static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Chromium chromium;

    OrderPagesTest(CaseDesk desk, OrderWalk walk, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.chromium = chromium;
    }

    @BeforeEach
    void onTheDayOfService() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldShowWhatWasServedAndTakeTheReceiptAndARequestForMoreTimeOnce() {
        CaseDesk.Opened opened = served();
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/orders");
            assertThat(visit.page().locator("tbody tr").first()).containsText(opened.caseNo());
            assertThat(visit.page().locator("tbody tr").first()).containsText("2026-07-20");
            visit.send(visit.page().locator("tbody tr").first().locator("form button"));
            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.page().locator("#done")).containsText("确认收到");
            assertThat(visit.button("确认收到")).hasCount(0);
            visit.open("/orders");
            assertThat(visit.page().locator("tbody tr").first().locator("form")).hasCount(0);
            visit.page().locator("a.main").first().click();

            visit.link("申请延期").click();
            TaskForm form = new TaskForm(visit.page());
            assertThat(visit.page().locator("#f-itemId option:checked")).containsText("1. V03");
            Looks.assertGood(visit.page(), "a request for more time on a phone");
            form.write("申请天数", "3").write("申请理由", "设备供应商交货延迟").submit();

            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.page().locator("#done")).containsText("第 1 项申请延期 3 天");
            assertThat(visit.page().locator("#timeline")).containsText("延期");
            assertThat(visit.link("申请延期")).hasCount(0);
            Looks.assertGood(visit.page(), "a party's case on a phone");
        }
    }

    @Test
    void shouldCorrectADayOfServiceWithItsProof() {
        CaseDesk.Opened opened = served();
        desk.at("2026-07-14T09:00:00+08:00");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("更正送达日期").click();
            TaskForm form = new TaskForm(visit.page()).day("正确的送达日期", 0, "20260714").write("更正理由", "回证日期笔误")
                    .attach("证明材料", 0, Papers.pdf("送达回证.pdf"));
            Looks.assertGood(visit.page(), "correcting a day of service");
            form.submit();

            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.page().locator("article.item")).containsText("2026-07-21");
        }
    }

    @Test
    void shouldLetThePartyAnswerWhatNoTaskAsksFor() {
        CaseDesk.Opened opened = desk.open(desk.site("沁园路小学", "419001"), desk.finding("V03", "contractor1", DAY),
                desk.finding("V04", "contractor1", DAY));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        String first = desk.item("inspector1", opened.orderId(), 1).path("id").asText();
        walk.answer("contractor1", opened.caseId(), DAY, first);
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("申请延期").click();
            new TaskForm(visit.page()).write("申请天数", "3").write("申请理由", "设备供应商交货延迟").submit();
            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");

            visit.link("提交整改报告").click();
            TaskForm form = new TaskForm(visit.page()).write("整改措施及结果", 1, "已为全部工人办理实名登记并联网").write("整改责任人", 1, "张德全")
                    .day("完成日期", 1, DAY).attach("证明材料", 1, Papers.pdf("整改照片.pdf"));
            Looks.assertGood(visit.page(), "an answer that no task asks for");
            form.submit();

            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.page().locator("#timeline")).containsText("收到整改报告：1 项");
            // Until its period ends it may say more; no longer when it is over.
            assertThat(visit.link("提交整改报告")).hasCount(1);
        }
    }

    @Test
    void shouldReplaceAWrongSealedCopyBeforeServiceAndNotAfterwards() {
        CaseDesk.Opened opened = issued();
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("更换盖章件").click();
            TaskForm form = new TaskForm(visit.page()).write("更换理由", "误传另一案件的扫描件").attach("正确的盖章件", 0,
                    Papers.pdf("盖章件（正确）.pdf"));
            Looks.assertGood(visit.page(), "replacing a sealed copy");
            form.submit();

            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.page().locator("#timeline")).containsText("更换盖章件：误传另一案件的扫描件");
            visit.page().locator("#documents a").first().click();
            assertThat(visit.page().locator("section.card")).containsText("误传另一案件的扫描件");
            Looks.assertGood(visit.page(), "a document whose sealed copy was replaced");
            assertThat(visit.page().locator("section.card a")).hasCount(1);

            walk.serve(opened.caseId(), "contractor1", DAY);
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.link("更正送达日期")).hasCount(1);
            assertThat(visit.link("更换盖章件")).hasCount(0);
        }
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.page().locator("#timeline")).not().containsText("更换盖章件");
            visit.page().locator("#documents a").first().click();
            assertThat(visit.text()).contains("下载盖章件").doesNotContain("误传");
        }
    }

    @Test
    void shouldReplaceASealedCopyOnceHoweverOftenItsFormIsSent() {
        CaseDesk.Opened opened = issued();
        try (Visit visit = chromium.withoutScripts("inspector1")) {
            String path = "/acts/" + opened.orderId() + "/replace-sealed-copy";
            visit.open(path);
            new TaskForm(visit.page()).attach("正确的盖章件", 0, Papers.pdf("盖章件.pdf"));
            FormData form = visit.form(path).set("reason", "误传").set("act", "submit");

            assertThat(visit.postFiles(path, form).status()).isEqualTo(200);
            assertThat(visit.postFiles(path, form).status()).isEqualTo(200);
            assertThat(visit.postFiles(path, form.set("reason", "又传错")).status()).isEqualTo(422);

            String document = desk.order("inspector1", opened.orderId()).path("documentId").asText();
            assertThat(desk.get("inspector1", "/api/documents/" + document).path("replacedCopies")).hasSize(1);
        }
    }

    @Test
    void shouldTakeAnOrderBackToItsDraftFromItsCase() {
        CaseDesk.Opened opened = issued();
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("撤回重拟").click();
            assertThat(visit.page().locator("form.fields")).containsText("已编的文号作废");
            Looks.assertGood(visit.page(), "an order that may be withdrawn");
            new TaskForm(visit.page()).write("撤回理由", "责任单位名称有误").submit();

            visit.awaitPath("/cases/" + opened.caseId() + "\\?done=true");
            assertThat(visit.page().locator("#timeline")).containsText("重新拟制：责任单位名称有误");
            assertThat(visit.page().locator("#documents")).containsText("作废");
            assertThat(visit.link("撤回重拟")).hasCount(0);
            desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.page().locator("#order-" + opened.orderId())).containsText("拟制中");
            assertThat(visit.open("/acts/" + opened.orderId() + "/withdraw")).isEqualTo(409);
        }
        try (Visit visit = chromium.desktop("leader1")) {
            CaseDesk.Opened other = issued();
            visit.open("/cases/" + other.caseId());
            assertThat(visit.link("撤回重拟")).hasCount(0);
            assertThat(visit.open("/acts/" + other.orderId() + "/withdraw")).isEqualTo(403);
        }
    }

    @Test
    void shouldTellWhoWasServedNothingThatThereIsNothing() {
        try (Visit visit = chromium.desktop("contractor2")) {
            visit.open("/orders");
            assertThat(visit.page().locator(".empty")).isVisible();
            assertThat(visit.open("/cases/new")).isEqualTo(403);
            assertThat(visit.text()).contains("没有权限");
        }
    }

    private CaseDesk.Opened issued() {
        CaseDesk.Opened opened = desk.open(desk.site("市人民医院门诊楼", "419001"),
                desk.finding("V03", "contractor1", DAY));
        walk.issued(opened.caseId(), 7);
        return opened;
    }

    private CaseDesk.Opened served() {
        CaseDesk.Opened opened = issued();
        walk.serve(opened.caseId(), "contractor1", DAY);
        return opened;
    }
}
