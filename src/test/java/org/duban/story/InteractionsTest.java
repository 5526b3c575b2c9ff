package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.duban.testsupport.Chromium;
import org.duban.testsupport.Interactions;
import org.duban.testsupport.Papers;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** What people do most costs them no more steps than it did: each click, field, choice and file is one. See docs/pages.md. */
@QuarkusTest
class InteractionsTest {

    private static final String DAY = "2026-07-13";
    private static final int ITEMS = 3;
    private static final List<String> CODES = List.of("V03", "V04", "V03");
    private static final String SITE = "天坛路安置房";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Chromium chromium;

    InteractionsTest(CaseDesk desk, OrderWalk walk, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.chromium = chromium;
    }

    @BeforeEach
    void onAWorkingDay() {
        desk.found();
        // He has been here before: whose roles nobody knows yet is not offered as second officer.
        desk.get("inspector2", "/api/me");
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldOpenACaseWithThreeItems() {
        String site = String.valueOf(desk.site(SITE, "419001"));
        String liable = desk.organisationOf("contractor1");
        assertThat(counted("inspector1", "/cases", one -> {
            one.click(one.page().locator("a[href='/cases/new']"));
            one.choose(one.page().locator("#site"), site);
            one.click(one.page().locator("form[method=get] button"));
            for (int row = 1; row <= ITEMS; row++) {
                one.choose(one.page().locator("#code" + row), CODES.get(row - 1));
                one.write(one.page().locator("#facts" + row), "现场检查发现的违法事实");
            }
            one.write(one.page().locator("#place1"), "项目部");
            one.choose(one.page().locator("#liable1"), liable);
            if (one.page().locator("#second").inputValue().isEmpty()) {
                one.choose(one.page().locator("#second"), "00000000-0000-4000-8000-000000000002");
            }
            one.click(one.page().locator("form[method=post] button.primary"));
        }, "/cases/\\d+")).isLessThanOrEqualTo(13);
    }

    @Test
    void shouldServe() {
        CaseDesk.Opened opened = opened();
        walk.issued(opened.caseId(), 7);
        assertThat(atTask("inspector1", opened, "送达限期整改通知书", one -> {
            one.choose(one.page().getByLabel("送达方式"), "DIRECT");
            one.write(one.page().getByLabel("送达日期").first(), DAY);
            one.write(one.page().getByLabel("签收人").first(), "王秀兰");
            one.choose(one.page().getByLabel("签收人身份"), "MAIL_CLERK");
            one.write(one.page().getByLabel("送达地点").first(), "公司办公室");
            one.attach("送达证明", 0, Papers.pdf("送达回证.pdf"));
        })).isEqualTo(8);
    }

    @Test
    void shouldAnswerThreeItems() {
        CaseDesk.Opened opened = served();
        assertThat(atTask("contractor1", opened, "整改并提交报告", one -> {
            one.write(one.page().locator("#f-person"), "张德全");
            one.write(one.page().locator("#f-doneOn"), DAY);
            for (int row = 0; row < ITEMS; row++) {
                one.write(one.page().locator("#f-answers-" + row + "-measure"), "已按要求整改");
                one.attach("证明材料", row, Papers.pdf("照片" + row + ".pdf"));
            }
        })).isEqualTo(10);
        assertThat(desk.item("contractor1", opened.orderId(), ITEMS).path("answer").path("person").asText()).isEqualTo("张德全");
    }

    @Test
    void shouldGiveAnOpinionHavingSeenTheEvidence() {
        CaseDesk.Opened opened = served();
        answer(opened);
        assertThat(atTask("supervisor1", opened, "监理单位意见", one -> {
            one.download(one.page().locator(".beside a[href^='/files/']").first());
            one.click(one.page().getByText("情况属实，同意"));
            one.write(one.page().locator("#f-text"), "同意报请复查");
        })).isEqualTo(5);
    }

    @Test
    void shouldReinspectThreeItems() {
        CaseDesk.Opened opened = served();
        answer(opened);
        assertThat(atTask("inspector1", opened, "现场复查", one -> {
            one.choose(one.page().locator("#f-verdict"), "ACCEPTED");
            for (int row = 0; row < ITEMS; row++) {
                one.write(one.page().locator("#f-verdicts-" + row + "-finding"), "已整改到位");
                one.attach("复查材料", row, Papers.pdf("现场" + row + ".pdf"));
            }
        })).isEqualTo(9);
        assertThat(desk.order("inspector1", opened.orderId()).path("state").asText()).isEqualTo("REINSPECTED");
    }

    /**
     * From the list over the task to the receipt: what is counted is the way through the form, the task's link and the button.
     */
    private int atTask(String person, CaseDesk.Opened opened, String task, Consumer<Interactions> filledIn) {
        return counted(person, "/tasks?tab=unit&q=" + CaseDesk.encoded(opened.caseNo()), one -> {
            one.click(one.page().locator("tbody a").filter(Interactions.reading(task)));
            filledIn.accept(one);
            one.click(one.page().locator("#task-form button[value=submit]"));
        }, "/tasks/\\d+/next");
    }

    private int counted(String person, String from, Consumer<Interactions> done, String arrives) {
        try (Visit visit = chromium.desktop(person)) {
            visit.open(from);
            Interactions counted = new Interactions(visit.page());
            done.accept(counted);
            visit.awaitPath(arrives);
            return counted.number();
        }
    }

    private CaseDesk.Opened opened() {
        return desk.open(desk.site(SITE, "419001"), IntStream.rangeClosed(1, ITEMS)
                .mapToObj(i -> desk.finding(CODES.get(i - 1), "contractor1", DAY)).toArray(ObjectNode[]::new));
    }

    private CaseDesk.Opened served() {
        CaseDesk.Opened opened = opened();
        walk.issued(opened.caseId(), 10);
        walk.serve(opened.caseId(), "contractor1", DAY);
        return opened;
    }

    private void answer(CaseDesk.Opened opened) {
        walk.answer("contractor1", opened.caseId(), DAY, IntStream.rangeClosed(1, ITEMS)
                .mapToObj(i -> desk.item("contractor1", opened.orderId(), i).path("id").asText()).toArray(String[]::new));
    }
}
