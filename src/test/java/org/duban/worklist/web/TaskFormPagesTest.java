package org.duban.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageIO;

import org.duban.story.CaseDesk;
import org.duban.story.TaskStage;
import org.duban.testsupport.Chromium;
import org.duban.testsupport.Papers;
import org.duban.testsupport.TaskForm;
import org.duban.testsupport.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.junit.QuarkusTest;

/** Filling in the form of a task: typed, chosen, sent file by file, refused, and kept whatever comes between. */
@QuarkusTest
class TaskFormPagesTest {

    private final CaseDesk desk;
    private final TaskStage stage;
    private final Chromium chromium;

    TaskFormPagesTest(CaseDesk desk, TaskStage stage, Chromium chromium) {
        this.desk = desk;
        this.stage = stage;
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
    void shouldKeepADraftWhileOneTypes() {
        String task = stage.task("inspector1", stage.opened(), "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page()).write("整改要求", "三日内恢复考勤设备联网");
            assertThat(form.kept()).hasText("草稿 09:00 已保存");

            visit.page().reload();

            TaskForm again = new TaskForm(visit.page());
            assertThat(again.field("整改要求", 0)).hasValue("三日内恢复考勤设备联网");
            assertThat(again.field("违法事实", 0)).hasValue("现场检查发现的违法事实");
        }
    }

    @Test
    void shouldReturnALostSessionToThePageWithWhatWasTyped() {
        String task = stage.task("inspector1", stage.opened(), "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page());
            visit.window().clearCookies();
            form.write("整改要求", "登录失效前写下的要求").submit();

            assertThat(visit.page().locator("#page-notice")).containsText("登录已失效");
            visit.link("重新登录并回到本页").click();
            visit.signIn("inspector1");

            assertThat(visit.path()).isEqualTo("/tasks/" + task);
            assertThat(new TaskForm(visit.page()).field("整改要求", 0)).hasValue("登录失效前写下的要求");
        }
    }

    @Test
    void shouldRefuseAFileThatIsSomethingElseOrTooLargeAndTakeARightOne(@TempDir Path folder) {
        String task = stage.task("contractor1", stage.served(), "UserTask_AnswerOrder");
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page());

            form.send("证明材料", 0, Papers.disguised("整改照片.pdf"));
            assertThat(visit.page().locator(".upload .error")).containsText("内容");
            form.send("证明材料", 0, Papers.tooLarge(folder));
            assertThat(visit.page().locator(".upload .error")).containsText("20 MB");
            assertThat(form.files("证明材料", 0)).hasCount(0);

            form.attach("证明材料", 0, Papers.pdf("整改照片.pdf"));
            assertThat(visit.page().locator(".upload .error")).hasCount(0);
        }
    }

    @Test
    void shouldShowThatAnUploadIsUnderWay() {
        String task = stage.task("contractor1", stage.served(), "UserTask_AnswerOrder");
        try (Visit visit = chromium.desktop("contractor1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page());
            AtomicReference<Route> held = new AtomicReference<>();
            visit.page().route("**/tasks/*/files", held::set);

            form.send("证明材料", 0, Papers.pdf("整改照片.pdf"));

            assertThat(visit.page().locator("progress")).isVisible();
            visit.page().waitForCondition(() -> held.get() != null);
            held.get().resume();
            assertThat(form.files("证明材料", 0)).containsText("整改照片.pdf");
            assertThat(visit.page().locator("progress")).hasCount(0);
        }
    }

    @Test
    void shouldDoAnActWithoutScripts() {
        CaseDesk.Opened opened = stage.opened();
        String task = stage.task("inspector1", opened, "UserTask_DraftOrder");
        try (Visit visit = chromium.withoutScripts("inspector1")) {
            visit.open("/tasks?tab=unit&q=" + CaseDesk.encoded(opened.caseNo()));
            visit.link("拟制限期整改通知书").click();
            assertThat(visit.path()).isEqualTo("/tasks/" + task);
            visit.button("领取任务").click();
            assertThat(visit.button("退回本单位")).isVisible();

            // what is wrong is said at its field, and nothing that was typed is lost
            TaskForm form = new TaskForm(visit.page()).write("整改要求", "三日内恢复").write("整改期限（天）", "三天")
                    .write("统一整改期限（天）", "１０").write("整改报告报送", "").write("联系人及电话", "\u200b ");
            form.submit();
            assertThat(form.problems().locator("a")).hasText(new String[] { "整改事项 1 · 整改期限（天）：应为数字。", "整改报告报送：此项必填。",
                    "联系人及电话：此项必填。" });
            assertThat(form.field("整改期限（天）", 0)).hasValue("三天");
            assertThat(form.field("统一整改期限（天）", 0)).hasValue("１０");
            form.problems().locator("a").first().click();
            assertThat(form.field("整改期限（天）", 0)).isFocused();

            // a page of its own, to which one can go back and which sends nothing again
            assertThat(visit.page().reload().status()).isEqualTo(422);
            visit.open("/tasks");
            visit.page().goBack();
            assertThat(form.problems().locator("a")).hasCount(3);
            assertThat(form.field("整改期限（天）", 0)).hasValue("三天");

            form.write("整改期限（天）", "7").write("整改报告报送", "实名制监管科").write("联系人及电话", "赵建国 0391-6633000").submit();
            visit.awaitPath("/tasks/\\d+/next");
        }
    }

    @Test
    void shouldKeepAFileWithoutScriptsWhateverElseIsRefused() {
        CaseDesk.Opened opened = stage.served();
        String task = stage.task("contractor1", opened, "UserTask_AnswerOrder");
        try (Visit visit = chromium.withoutScripts("contractor1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page()).write("整改责任人", "张德全").day("完成日期", 0, "昨天");
            form.send("证明材料", 0, Papers.pdf("整改照片.pdf"));
            form.submit();

            // a row without its measure loses neither person nor day nor file
            assertThat(form.problems().locator("a"))
                    .hasText(new String[] { "整改情况 1 · 整改措施及结果：此项必填。", "整改情况 1 · 完成日期：日期或时间不正确。" });
            assertThat(form.field("整改责任人", 0)).hasValue("张德全");
            assertThat(form.field("完成日期", 0)).hasValue("昨天");
            assertThat(form.files("证明材料", 0)).containsText(new String[] { "整改照片.pdf" });

            form.write("整改措施及结果", "已恢复").day("完成日期", 0, "２０２６年7月13日").submit();
            visit.awaitPath("/tasks/\\d+/next");
        }
    }

    @Test
    void shouldSendSeveralFilesEachWithItsOwnFateAndKeepTheirNames() {
        String task = stage.task("contractor1", stage.served(), "UserTask_AnswerOrder");
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page());
            assertThat(visit.page().locator(".camera label").first()).isVisible();
            form.send("证明材料", 0, Papers.pdf("甲.pdf"), Papers.disguised("乙.pdf"), Papers.pdf("丙.pdf"));

            assertThat(form.files("证明材料", 0)).containsText(new String[] { "甲.pdf", "丙.pdf" });
            assertThat(visit.page().locator(".upload .error")).containsText("乙.pdf");
            assertThat(form.kept()).hasText("草稿 09:00 已保存");
            visit.page().reload();
            assertThat(form.files("证明材料", 0)).containsText(new String[] { "甲.pdf", "丙.pdf" });

            visit.page().locator(".files button").first().click();
            assertThat(form.files("证明材料", 0)).containsText(new String[] { "丙.pdf" });
        }
    }

    @Test
    void shouldKeepWhatWasTypedInTheMomentBeforeSomebodyLeaves() {
        String task = stage.task("inspector1", stage.opened(), "UserTask_DraftOrder");
        try (Visit visit = chromium.desktop("inspector1")) {
            visit.open("/tasks/" + task);
            new TaskForm(visit.page()).write("整改要求", "刚写完就走");
            visit.link("案件").click();
            visit.awaitPath("/cases");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> desk.get("inspector1", "/api/tasks/" + task + "/form").toString().contains("刚写完就走"));
            visit.open("/tasks/" + task);

            assertThat(new TaskForm(visit.page()).field("整改要求", 0)).hasValue("刚写完就走");
        }
    }

    @Test
    void shouldShowWhatAPhotographShowsAndCountWhatIsLeftToWrite() throws IOException {
        String task = stage.task("contractor1", stage.served(), "UserTask_AnswerOrder");
        try (Visit visit = chromium.phone("contractor1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page()).attach("证明材料", 0, photograph("现场.png"));
            assertThat(form.files("证明材料", 0).locator("img[src^='data:image/jpeg']")).isVisible();

            form.write("整改措施及结果", "𫖯".repeat(3));
            assertThat(visit.page().locator("#f-answers-0-measure-count")).hasText("还可输入 1997 个字");
            form.write("整改措施及结果", "𫖯".repeat(2002));
            assertThat(visit.page().locator("#f-answers-0-measure-count")).hasText("超出 2 个字");
        }
    }

    @Test
    void shouldTakeADayFromTheCalendarAsWellAsTyped() {
        String task = stage.task("contractor1", stage.served(), "UserTask_AnswerOrder");
        try (Visit visit = chromium.desktop("contractor1")) {
            visit.open("/tasks/" + task);
            TaskForm form = new TaskForm(visit.page()).day("完成日期", 0, "２０２６0712");
            form.field("完成日期", 0).blur();
            assertThat(form.field("完成日期", 0)).hasValue("2026-07-12");

            Locator calendar = visit.page().locator(".rows .day input[type=date]").first();
            calendar.evaluate(
                    "(field, day) => { field.value = day; field.dispatchEvent(new Event('change', { bubbles: true })); }",
                    TaskStage.DAY);
            assertThat(form.field("完成日期", 0)).hasValue(TaskStage.DAY);
            assertThat(form.kept()).hasText("草稿 09:00 已保存");
        }
    }

    private static FilePayload photograph(String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", content);
        return new FilePayload(name, "image/png", content.toByteArray());
    }
}
