package org.duban.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import org.duban.story.CaseDesk;
import org.duban.story.OrderWalk;
import org.duban.story.TaskStage;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Papers;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

/** A task on its page: taken, given on, filled in, sent, and everything that can come between. */
@QuarkusTest
class TaskPagesTest {

    private static final String INSPECTOR_2 = "00000000-0000-4000-8000-000000000002";

    private final CaseDesk desk;
    private final TaskStage stage;
    private final OrderWalk walk;
    private final Chromium chromium;

    TaskPagesTest(CaseDesk desk, TaskStage stage, OrderWalk walk, Chromium chromium) {
        this.desk = desk;
        this.stage = stage;
        this.walk = walk;
        this.chromium = chromium;
    }

    @BeforeEach
    void onAWorkingDay() {
        stage.begin();
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldLeadFromTheListThroughTheFormToWhatComesNext() {
        CaseDesk.Opened opened = stage.opened();
        walk.draft(opened.caseId(), 7);
        walk.approve(opened.caseId());
        desk.await("inspector1", opened.caseId(), "UserTask_IssueOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            // the list, narrowed to the case; the task, taken by a click
            visit.open("/tasks?tab=unassigned");
            visit.field("案号").fill(opened.caseNo());
            visit.button("查询").click();
            assertThat(visit.page().locator("tbody tr")).hasCount(1);
            visit.link("签发限期整改通知书").click();
            visit.button("领取任务").click();
            assertThat(visit.button("退回本单位")).isVisible();

            // the number is drawn, and what comes next shows by itself: first the sealed copy
            new TaskForm(visit.page()).submit();
            visit.awaitPath("/tasks/\\d+/next");
            visit.link("上传限期整改通知书盖章件").click();
            assertThat(visit.page().locator(".fields")).containsText("济住建（实名）限改字〔2026〕");
            TaskForm form = new TaskForm(visit.page()).attach("盖章件", 0, Papers.pdf("盖章件.pdf"));
            form.submit();

            visit.awaitPath("/tasks/\\d+/next");
            visit.link("送达限期整改通知书").click();
            assertThat(visit.page().locator(".page-head h1")).hasText("送达限期整改通知书");
        }
    }

    @Test
    void shouldGiveATaskBackOrToAColleague() {
        as("inspector2").get("/api/me").then().statusCode(200);
        CaseDesk.Opened opened = stage.opened();
        String task = stage.task("inspector1", opened, "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1"); Visit colleague = chromium.desktop("inspector2")) {
            visit.open("/tasks/" + task);
            visit.button("领取任务").click();
            visit.button("退回本单位").click();
            visit.button("领取任务").click();
            visit.page().getByText("移交给同事").click();
            visit.page().locator("#person").selectOption(INSPECTOR_2);
            visit.button("移交").click();

            // who gave it away sees who has it, and cannot fill it in
            assertThat(visit.page().locator(".notice")).containsText("该任务由王淑芳办理，您可以查看。");
            assertThat(visit.page().locator("#task-form")).hasCount(0);
            colleague.open("/tasks?tab=mine&q=" + CaseDesk.encoded(opened.caseNo()));
            assertThat(colleague.link("拟制限期整改通知书")).hasCount(1);
        }
    }

    @Test
    void shouldKeepWhatWasTypedAndNameWhoWasFaster() {
        String task = stage.task("inspector1", stage.opened(), "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page()).write("整改要求", "我写下的要求");
            touch("inspector2", task, "claim");
            touch("inspector2", task, "release");

            form.submit();

            assertThat(form.problems()).containsText("任务已被王淑芳更新");
            assertThat(form.problems()).isFocused();
            assertThat(form.field("整改要求", 0)).hasValue("我写下的要求");
            assertThat(form.button()).isEnabled();

            // what was read meanwhile can be sent
            form.write("整改报告报送", "实名制监管科").write("联系人及电话", "赵建国 0391-6633000").submit();
            visit.awaitPath("/tasks/\\d+/next");
        }
    }

    @Test
    void shouldTakeASecondClickOnceAndTellWhoComesBackThatItIsDone() {
        CaseDesk.Opened opened = stage.opened();
        walk.draft(opened.caseId(), 7);
        String task = stage.task("leader1", opened, "UserTask_ApproveOrder");
        try (Visit visit = chromium.desktop("leader1")) {
            visit.open("/tasks/" + task);
            new TaskForm(visit.page()).tick("同意").button().dblclick();
            visit.awaitPath("/tasks/\\d+/next");
            assertThat(visit.page().locator("#next")).containsText("本案目前没有需要您办理的任务。");
            assertThat(visit.page().locator(".page-head")).containsText("2026-07-13 09:00 由刘长河提交");

            visit.page().goBack();

            assertThat(visit.page().locator(".notice")).containsText("该任务已结束。");
            assertThat(visit.page().locator("#task-form")).hasCount(0);
            visit.open("/cases/" + opened.caseId());
            assertThat(visit.page().locator("#timeline").getByText("同意下发限期整改通知书")).hasCount(1);
        }
    }

    @Test
    void shouldWorkFromTheSignInToTheSubmissionByKeysAlone() {
        CaseDesk.Opened opened = stage.opened();
        walk.draft(opened.caseId(), 7);
        String task = stage.task("leader1", opened, "UserTask_ApproveOrder");
        try (Visit visit = chromium.stranger()) {
            Page page = visit.page();
            visit.open("/tasks?tab=unit&q=" + CaseDesk.encoded(opened.caseNo()));
            page.locator("#username").waitFor();
            page.keyboard().type("leader1");
            page.keyboard().press("Tab");
            page.keyboard().type("demo");
            page.keyboard().press("Enter");
            visit.awaitPath("/tasks.*");

            tabTo(page, "a.main");
            page.keyboard().press("Enter");
            visit.awaitPath("/tasks/" + task);
            tabTo(page, "form[action$='/claim'] button");
            page.keyboard().press("Enter");
            assertThat(visit.button("退回本单位")).isVisible();
            new TaskForm(page);
            tabTo(page, "input[type=radio]");
            page.keyboard().press("Space");
            tabTo(page, "#task-form button[value=submit]");
            page.keyboard().press("Enter");

            visit.awaitPath("/tasks/\\d+/next");
        }
    }

    @Test
    void shouldShowATaskOfSomebodyElseWithoutAnyWayToDoIt() {
        CaseDesk.Opened opened = stage.opened();
        String task = stage.task("inspector1", opened, "UserTask_DraftOrder");
        try (Visit leader = chromium.desktop("leader1"); Visit contractor = chromium.desktop("contractor1")) {
            assertThat(leader.open("/tasks/" + task)).isEqualTo(200);
            assertThat(leader.page().locator(".notice")).hasText("该任务由其他单位或岗位办理，您可以查看。");
            new TaskForm(leader.page());
            assertThat(leader.page().locator("#task-form")).hasCount(0);
            assertThat(leader.button("领取任务")).hasCount(0);

            assertThat(contractor.open("/tasks/" + task)).isEqualTo(404);
            assertThat(contractor.text()).doesNotContain(opened.caseNo());
        }
    }

    private void touch(String person, String task, String act) {
        JsonNode seen = desk.get(person, "/api/tasks/" + task);
        desk.post(person, "/api/tasks/" + task + "/" + act,
                CaseDesk.JSON.createObjectNode().put("version", seen.path("version").asInt())).statusCode(200);
    }

    /** Presses Tab until the focus is where it should get. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < 60; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("sixty tabs did not lead to " + selector);
    }
}
