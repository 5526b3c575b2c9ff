package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import org.duban.shared.Clause;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Looks;
import org.duban.testsupport.Papers;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Response;

import io.quarkus.test.junit.QuarkusTest;

/** An interview from the opening to a commitment that was kept, by everybody's browser on the real stack. */
@QuarkusTest
class InterviewPagesTest {

    private static final String MONDAY = "2026-07-13";
    private static final String SESSION = "2026-07-20";

    private final CaseDesk desk;
    private final InterviewWalk walk;
    private final Chromium chromium;
    private String caseId;

    InterviewPagesTest(CaseDesk desk, InterviewWalk walk, Chromium chromium) {
        this.desk = desk;
        this.walk = walk;
        this.chromium = chromium;
    }

    @BeforeEach
    void onMonday() {
        desk.found();
        caseId = walk.overdueCase();
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    @Clause("JY-3.2c")
    void shouldWalkFromTheOpeningToTheCheck() {
        open();
        act("inspector1", "UserTask_DraftNotice", form -> form.write("约谈理由", "期限届满仍未安装考勤设备。").day("约谈日期", 0, SESSION)
                .write("约谈时间", "09:30"));
        act("leader1", "UserTask_ApproveNotice", form -> form.tick("同意"));
        walk.issue(caseId);
        walk.serve(caseId, "contractor1", MONDAY);
        acknowledge();

        desk.at(SESSION + "T11:00:00+08:00");
        act("inspector1", "UserTask_HoldInterview", form -> form.tick("已约谈").tick("本人到场").write("姓名", "段志强")
                .write("单位及职务", "董事长").choose("身份", 0, "法定代表人").write("整改要求", "完成安装并接入平台。").tick("作出陈述")
                .write("陈述内容", "厂家供货延迟。").write("承诺内容", "月底前完成安装。").tick("到场人员已签字")
                .attach("签字的约谈记录", 0, Papers.pdf("约谈记录.pdf")));
        act("contractor1", "UserTask_ReportFulfilment",
                form -> form.write("履行情况", "已安装并联网").attach("证明材料", 0, Papers.pdf("照片.pdf")));
        act("inspector2", "UserTask_CheckFulfilment",
                form -> form.day("核查日期", 0, SESSION).tick("已履行").write("核查情况", "现场核查已联网"));

        try (Visit officer = chromium.desktop("case-officer1"); Visit party = chromium.phone("contractor1")) {
            for (Visit visit : new Visit[] { officer, party }) {
                visit.open("/cases/" + caseId);
                assertThat(visit.page().locator("section[id^=interview-] .item-head .mark")).hasText("已履行");
                assertThat(visit.page().locator("section[id^=interview-]")).containsText("已约谈（第1次）");
                Looks.assertGood(visit.page(), "a case with an interview");
            }
            assertThat(officer.link("提起约谈")).hasCount(1);
            assertThat(party.link("提起约谈")).hasCount(0);
        }
    }

    private void open() {
        try (Visit visit = chromium.desktop("case-officer1")) {
            visit.open("/cases/" + caseId);
            visit.link("提起约谈").click();
            TaskForm form = new TaskForm(visit.page()).tick("逾期未整改").choose("违法行为类别", 0, "考勤设备和数据");
            visit.page().locator("#f-organisation").selectOption(desk.organisationOf("contractor1"));
            Looks.assertGood(visit.page(), "opening an interview");
            form.submit();
            visit.awaitPath("/cases/" + caseId + "\\?done=true");
            assertThat(visit.page().locator("section[id^=interview-] .item-head .mark")).hasText("拟约谈");
        }
    }

    private void acknowledge() {
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/cases/" + caseId);
            visit.page().locator("section[id^=interview-] button:has-text('确认收到')").click();
            visit.awaitPath("/cases/" + caseId + "\\?done=true");
            assertThat(visit.page().locator("section[id^=interview-] button:has-text('确认收到')")).hasCount(0);
        }
    }

    /** Does a task on its page: fills the form in, sends it, and has the server's yes. */
    private void act(String person, String element, Consumer<TaskForm> fill) {
        JsonNode task = desk.await(person, caseId, element);
        try (Visit visit = chromium.desktop(person)) {
            visit.open("/tasks/" + task.path("id").asText());
            TaskForm form = new TaskForm(visit.page());
            fill.accept(form);
            Response answer = visit.page().waitForResponse(one -> one.request().method().equals("POST")
                    && visit.page().url().replaceFirst("#.*", "").equals(one.url()), form::submit);
            assertThat(answer.status()).as("%s by %s", element, person).isEqualTo(303);
        }
    }
}
