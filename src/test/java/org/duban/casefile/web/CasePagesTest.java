package org.duban.casefile.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.duban.casefile.DeadlineSweeper;
import org.duban.story.CaseDesk;
import org.duban.story.OrderWalk;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import io.quarkus.test.junit.QuarkusTest;

/** A case on its page: what each may see of it, and what stops it. */
@QuarkusTest
class CasePagesTest {

    private static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final Chromium chromium;
    private final DeadlineSweeper sweeper;

    CasePagesTest(CaseDesk desk, OrderWalk walk, Chromium chromium, DeadlineSweeper sweeper) {
        this.desk = desk;
        this.walk = walk;
        this.chromium = chromium;
        this.sweeper = sweeper;
    }

    @BeforeEach
    void onAWorkingDay() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldShowWhereTheCaseStandsOnItsDiagramWithTheMakersMark() {
        CaseDesk.Opened opened = opened();
        desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases?q=" + CaseDesk.encoded(opened.caseNo()));
            visit.link(opened.caseNo()).click();

            assertThat(visit.page().locator(".process-active")).hasCount(1);
            assertThat(visit.page().locator("[data-element-id=UserTask_DraftOrder]"))
                    .hasClass(Pattern.compile(".*process-active.*"));
            assertThat(visit.page().locator(".process-token")).hasText("1");
            assertThat(visit.page().locator(".bjs-powered-by")).isVisible();
            visit.button("显示全图").click();
            assertThat(visit.page().locator(".process-token")).isVisible();
        }
    }

    @Test
    void shouldMarkWhatIsOverdueInTheListAndShowThatAlone() {
        CaseDesk.Opened late = served();
        desk.at("2026-07-21T09:00:00+08:00");
        CaseDesk.Opened running = opened();
        sweeper.sweep();
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/cases");
            assertThat(row(visit, late).locator(".mark.overdue")).hasText("已逾期 1 天");
            assertThat(row(visit, running).locator(".mark.overdue")).hasCount(0);

            visit.page().locator("#due").selectOption("overdue");
            visit.button("查询").click();
            visit.awaitPath("/cases\\?.*due=overdue.*");
            assertThat(row(visit, late)).hasCount(1);
            assertThat(row(visit, running)).hasCount(0);
            assertThat(visit.page().locator("#due")).hasValue("overdue");
            Looks.assertGood(visit.page(), "cases that are overdue");
        }
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/cases?due=overdue");
            assertThat(row(visit, late)).hasCount(1);
            Looks.assertGood(visit.page(), "cases that are overdue, on a phone");
        }
    }

    private static Locator row(Visit visit, CaseDesk.Opened one) {
        return visit.page().locator("tbody tr:has-text('" + one.caseNo() + "')");
    }

    @Test
    void shouldSuspendAndResumeWithAReasonAndColourNothingMeanwhile() {
        CaseDesk.Opened opened = served();
        desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");
        try (Visit officer = chromium.desktop("case-officer1"); Visit contractor = chromium.phone("contractor1")) {
            officer.open("/cases/" + opened.caseId());
            officer.link("中止案件").click();
            TaskForm form = new TaskForm(officer.page()).write("中止理由", "项目因不可抗力停工");
            Looks.assertGood(officer.page(), "suspending a case");
            form.submit();
            assertThat(officer.page().locator("#done")).containsText("案件中止：项目因不可抗力停工");
            assertThat(officer.page().locator(".page-head .mark")).hasText("已中止");

            // a month later nothing of it is over
            desk.at("2026-08-13T09:00:00+08:00");
            officer.page().reload();
            assertThat(officer.page().locator(".mark.overdue")).hasCount(0);
            contractor.open("/tasks?tab=unit&q=" + CaseDesk.encoded(opened.caseNo()));
            assertThat(contractor.page().locator("tbody tr")).containsText("案件中止中");
            assertThat(contractor.page().locator(".mark.overdue")).hasCount(0);
            contractor.page().locator("a.main").click();
            assertThat(contractor.page().locator("main .notice:not(#final)")).containsText("此任务仍可办理，中止期间提交的不会逾期");
            assertThat(contractor.page().locator(".mark.overdue")).hasCount(0);
            contractor.open("/deadlines/" + desk.item("contractor1", opened.orderId(), 1).path("deadlineId").asText());
            assertThat(contractor.page().locator(".mark.overdue")).hasCount(0);

            officer.link("恢复案件").click();
            new TaskForm(officer.page()).write("恢复理由", "已复工").submit();
            assertThat(officer.page().locator(".page-head .mark")).hasText("办理中");
        }
    }

    @Test
    void shouldExplainWhyADeadlineEndsOnItsDay() {
        CaseDesk.Opened opened = served();
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/cases/" + opened.caseId());
            visit.link("为什么是这一天").first().click();

            assertThat(visit.page().locator("h1")).hasText("为什么是这一天");
            assertThat(visit.page().locator(".day-due .day-number")).hasText("20");
            assertThat(visit.page().locator(".day-start .day-number")).hasText("13");
            assertThat(visit.page().locator("dl.facts").first()).containsText("2026-07-20");
        }
    }

    @Test
    void shouldLetAnObserverReadAndNotAct() {
        CaseDesk.Opened opened = served();
        try (Visit visit = chromium.desktop("observer1")) {
            visit.open("/cases?q=" + CaseDesk.encoded(opened.caseNo()));
            assertThat(visit.link("新建案件")).hasCount(0);
            visit.link(opened.caseNo()).click();

            assertThat(visit.page().locator("#timeline")).containsText("受理登记");
            assertThat(visit.page().locator("main form")).hasCount(0);
            assertThat(visit.open("/cases/new")).isEqualTo(403);
            assertThat(visit.text()).contains("没有权限", "可以办理的人员", "执法检查人员");
        }
    }

    @Test
    void shouldHideTheCaseOfAnotherRegionAsIfItWereNotThere() {
        CaseDesk.Opened opened = opened();
        desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        desk.moveAway(opened.caseId(), "410100");
        try (Visit visit = chromium.desktop("leader1")) {
            assertThat(visit.open("/cases/" + opened.caseId())).isEqualTo(404);
            assertThat(visit.text()).doesNotContain(opened.caseNo());
            visit.open("/cases?q=" + CaseDesk.encoded(opened.caseNo()));
            assertThat(visit.page().locator(".empty")).isVisible();
        }
    }

    @Test
    void shouldShowAPartyWhatWasServedOnItAndNothingOfTheRest() {
        CaseDesk.Opened opened = served();
        try (Visit own = chromium.desktop("contractor1"); Visit other = chromium.desktop("contractor2")) {
            own.open("/cases/" + opened.caseId());
            assertThat(own.page().locator("#documents")).containsText("限期整改通知书");
            assertThat(own.text()).contains("河南济水建设集团有限公司").doesNotContain("河南中原盛世工程监理有限公司");
            assertThat(own.page().locator("[data-bpmn]")).hasCount(0);

            assertThat(other.open("/cases/" + opened.caseId())).isEqualTo(404);
        }
    }

    private CaseDesk.Opened opened() {
        return desk.open(desk.site("济水文化中心", "419001"), desk.finding("V03", "contractor1", DAY));
    }

    private CaseDesk.Opened served() {
        CaseDesk.Opened opened = opened();
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        return opened;
    }
}
