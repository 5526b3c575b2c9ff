package org.duban.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.duban.story.CaseDesk;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.FullList;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.SelectOption;

import io.quarkus.test.junit.QuarkusTest;

/** The work list with more rows than a page holds: whatever is asked of it stands in its address. */
@QuarkusTest
class WorkListPagesTest {

    private final CaseDesk desk;
    private final FullList full;
    private final Chromium chromium;

    WorkListPagesTest(CaseDesk desk, FullList full, Chromium chromium) {
        this.desk = desk;
        this.full = full;
        this.chromium = chromium;
    }

    @BeforeEach
    void aHundredAndTwentyTasks() {
        desk.found();
        desk.at("2026-07-13T09:00:00+08:00");
        full.fill("reg-inspector", 120);
    }

    @AfterEach
    void empty() {
        full.empty();
        desk.giveTimeBack();
    }

    @Test
    void shouldGoThroughAllPagesByTheAddress() {
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks?tab=unit&sort=due&q=" + CaseDesk.encoded(FullList.MARK));
            List<String> seen = new ArrayList<>(numbers(visit));
            assertThat(seen).hasSize(50);
            assertThat(visit.page().locator(".tabs a[aria-current]")).containsText("120");

            visit.link("下一页").click();
            visit.awaitPath("/tasks.*after=.*");
            seen.addAll(numbers(visit));
            String second = visit.path();
            visit.link("下一页").click();
            visit.page().waitForCondition(() -> !visit.path().equals(second));
            seen.addAll(numbers(visit));

            assertThat(seen).hasSize(120).doesNotHaveDuplicates();
            assertThat(visit.link("下一页")).hasCount(0);

            // an address is a page: it can be sent to somebody, and the browser's way back works
            visit.page().goBack();
            assertThat(visit.path()).isEqualTo(second);
            assertThat(numbers(visit)).isEqualTo(seen.subList(50, 100));
            visit.link("回到第一页").click();
            visit.page().waitForCondition(() -> !visit.path().contains("after="));
            assertThat(numbers(visit)).isEqualTo(seen.subList(0, 50));
        }
    }

    @Test
    void shouldSortAndFilterByTheAddress() {
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks?tab=unit&q=" + CaseDesk.encoded(FullList.MARK));
            visit.link("任务 / 案号").click();
            visit.awaitPath("/tasks.*sort=caseNo.*");
            assertThat(visit.page().locator("th[aria-sort=ascending]")).containsText("案号");
            assertThat(numbers(visit)).isSorted();

            visit.field("期限").selectOption("overdue");
            visit.button("查询").click();
            visit.awaitPath("/tasks.*due=overdue.*");
            assertThat(visit.page().locator("tbody tr")).hasCount(FullList.OVERDUE);
            assertThat(visit.page().locator("tbody .mark.overdue")).hasCount(FullList.OVERDUE);

            visit.page().locator("#kind").selectOption(new SelectOption().setLabel("提请结案"));
            visit.button("查询").click();
            assertThat(visit.page().locator(".empty")).hasText("没有符合条件的任务。");
            visit.link("清除条件").click();
            visit.page().waitForCondition(() -> !visit.path().contains("due="));
        }
    }

    @Test
    void shouldMarkWhatIsOverWhatIsNearAndWhatWaits() {
        try (Visit visit = chromium.phone("inspector1")) {
            visit.open("/tasks?tab=unit&sort=due&q=" + CaseDesk.encoded(FullList.MARK));

            assertThat(visit.page().locator("tbody tr").nth(FullList.PAUSED)).containsText("已逾期");
            assertThat(visit.page().locator(".mark.soon").first()).hasText("今天到期");
            // while a case is suspended nothing in it is over, whatever day it had
            assertThat(visit.page().locator("tbody tr").first()).containsText("暂停");
            assertThat(visit.page().locator("tbody tr").first().locator(".mark.overdue")).hasCount(0);
            Looks.assertGood(visit.page(), "a full work list on a phone");
        }
    }

    private static List<String> numbers(Visit visit) {
        visit.page().waitForLoadState();
        return visit.page().locator("tbody tr td:first-child small").allInnerTexts();
    }
}
