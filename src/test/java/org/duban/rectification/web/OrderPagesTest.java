package org.duban.rectification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.duban.story.CaseDesk;
import org.duban.story.OrderWalk;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Papers;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;

import io.quarkus.test.junit.QuarkusTest;

/** Orders as those on whom they were served see them, and the acts on an order that no task asks for. */
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
            assertThat(visit.page().locator("tbody tr").first().locator("form")).hasCount(0);
            visit.page().locator("a.main").first().click();

            visit.page().locator("summary:has-text('申请延期')").first().click();
            visit.page().locator("details[open] input[name=days]").fill("3");
            visit.page().locator("details[open] textarea").fill("设备供应商交货延迟");
            visit.page().locator("details[open] button").click();

            visit.awaitPath("/cases/" + opened.caseId() + ".*");
            assertThat(visit.page().locator("#timeline")).containsText("延期");
            assertThat(visit.page().locator("summary:has-text('申请延期')")).hasCount(0);
            Looks.assertGood(visit.page(), "a party's case on a phone");
        }
    }

    @Test
    void shouldCorrectADayOfServiceWithItsProof() {
        CaseDesk.Opened opened = served();
        desk.at("2026-07-14T09:00:00+08:00");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.page().locator("summary:has-text('更正送达日期')").click();
            visit.page().locator("details[open] input[type=date]").fill("2026-07-14");
            visit.page().locator("details[open] textarea").fill("回证日期笔误");
            visit.page().locator("details[open] input[type=file]").setInputFiles(Papers.pdf("送达回证.pdf"));
            visit.page().locator("details[open] button").click();

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
            assertThat(visit.page().locator("summary:has-text('提交本项整改报告')")).hasCount(0);
            visit.page().locator("summary:has-text('申请延期')").first().click();
            visit.page().locator("details[open] input[name=days]").fill("3");
            visit.page().locator("details[open] textarea").fill("设备供应商交货延迟");
            visit.page().locator("details[open] button").click();
            visit.awaitPath("/cases/" + opened.caseId() + ".*");

            visit.page().locator("summary:has-text('提交本项整改报告')").click();
            visit.page().locator("details[open] textarea[name=measure]").fill("已为全部工人办理实名登记并联网");
            visit.page().locator("details[open] input[name=person]").fill("张德全");
            visit.page().locator("details[open] input[name=doneOn]").fill(DAY);
            visit.page().locator("details[open] input[type=file]").setInputFiles(Papers.pdf("整改照片.pdf"));
            Looks.assertGood(visit.page(), "an answer that no task asks for");
            visit.page().locator("details[open] form[action$='/answers'] button").click();

            assertThat(visit.page().locator("#timeline")).containsText("收到整改报告：1 项");
            assertThat(visit.page().locator("summary:has-text('提交本项整改报告')")).hasCount(0);
        }
    }

    @Test
    void shouldReplaceAWrongSealedCopyBeforeServiceAndNotAfterwards() {
        CaseDesk.Opened opened = issued();
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.page().locator("summary:has-text('更换盖章件')").click();
            visit.page().locator("details[open] input[type=file]").setInputFiles(Papers.pdf("盖章件（正确）.pdf"));
            visit.page().locator("details[open] textarea").fill("误传另一案件的扫描件");
            Looks.assertGood(visit.page(), "replacing a sealed copy");
            visit.page().locator("details[open] button").click();

            assertThat(visit.page().locator("#timeline")).containsText("更换盖章件：误传另一案件的扫描件");
            visit.page().locator("#documents a").first().click();
            assertThat(visit.page().locator("section.card")).containsText("误传另一案件的扫描件");
            Looks.assertGood(visit.page(), "a document whose sealed copy was replaced");
            assertThat(visit.page().locator("section.card a")).hasCount(1);

            walk.serve(opened.caseId(), "contractor1", DAY);
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.page().locator("summary:has-text('更正送达日期')")).hasCount(1);
            assertThat(visit.page().locator("summary:has-text('更换盖章件')")).hasCount(0);
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
            visit.open("/cases/" + opened.caseId());
            String path = "/orders/" + opened.orderId() + "/sealed-copies";
            FilePayload scan = Papers.pdf("盖章件.pdf");
            FormData form = visit.form(path).set("reason", "误传").set("scan", scan);

            assertThat(visit.postFiles(path, form).status()).isEqualTo(200);
            assertThat(visit.postFiles(path, form).status()).isEqualTo(200);
            assertThat(visit.postFiles(path, form.set("scan", Papers.pdf("盖章件.pdf"))).status()).isEqualTo(422);

            String document = desk.order("inspector1", opened.orderId()).path("documentId").asText();
            assertThat(desk.get("inspector1", "/api/documents/" + document).path("replacedCopies")).hasSize(1);
        }
    }

    @Test
    void shouldTakeAnOrderBackToItsDraftFromItsCase() {
        CaseDesk.Opened opened = issued();
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases/" + opened.caseId());
            visit.page().locator("summary:has-text('撤回重拟')").click();
            Looks.assertGood(visit.page(), "an order that may be withdrawn");
            visit.page().locator("form[action$='/withdrawals'] textarea").fill("责任单位名称有误");
            visit.page().locator("form[action$='/withdrawals'] button").click();

            assertThat(visit.page().locator("#timeline")).containsText("重新拟制：责任单位名称有误");
            assertThat(visit.page().locator("#documents")).containsText("作废");
            assertThat(visit.page().locator("summary:has-text('撤回重拟')")).hasCount(0);
            desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.page().locator("#order-" + opened.orderId())).containsText("拟制中");
        }
        try (Visit visit = chromium.desktop("leader1")) {
            CaseDesk.Opened other = issued();
            visit.open("/cases/" + other.caseId());
            assertThat(visit.page().locator("summary:has-text('撤回重拟')")).hasCount(0);
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
