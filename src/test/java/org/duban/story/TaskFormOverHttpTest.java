package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.duban.testsupport.Refusals;
import org.duban.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What a task's page sends that nobody should: told at its place, nothing lost, nothing written. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class TaskFormOverHttpTest {

    private static final String DAY = "2026-07-13";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    private final CaseDesk desk;
    private final OrderWalk walk;

    TaskFormOverHttpTest(CaseDesk desk, OrderWalk walk) {
        this.desk = desk;
        this.walk = walk;
    }

    @BeforeEach
    void onADay() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    void shouldTakeAnActOnceHoweverOftenItsFormIsSent() {
        Answering one = answering();
        Map<String, String> sent = one.row(0, "measure", "已改", "person", "张", "doneOn", "20260713");

        Response first = one.submit(sent);
        Response second = one.submit(sent);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(303);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(one.facts("rectification.answer-received")).isEqualTo(1);
    }

    @Test
    void shouldLetANewerDraftStandWhenWhatWasRefusedIsSentAgain() {
        Answering one = answering();
        Map<String, String> sent = one.row(0, "measure", "先写的", "person", "张", "doneOn", "2026-07-14");
        assertThat(one.submit(sent).statusCode()).isEqualTo(422);
        Map<String, String> newer = one.row(0, "measure", "后写的", "person", "张", "doneOn", "2026-07-14");
        form(page("contractor1"), newer, "any").put("/tasks/" + one.task() + "/draft").then().statusCode(200);

        Response again = one.submit(sent);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).contains("\n后写的</textarea>").doesNotContain("先写的", "尚未到来");
        assertThat(one.field("measure")).isEqualTo("后写的");
        // The same form with other words is no repeat, nor is a new form with the same ones.
        assertThat(one.submit(one.row(0, "measure", "又改的", "person", "张", "doneOn", "2026-07-14")).asString()).contains("又改的",
                "尚未到来");
        assertThat(one.with(UUID.randomUUID().toString()).submit(sent).asString()).contains("先写的", "尚未到来");
    }

    @Test
    void shouldNotTakeADraftForNewerThatIsSavedTwice() {
        Answering one = answering();
        Map<String, String> first = new LinkedHashMap<>(one.row(0, "measure", "先写的"));
        first.put("act", "save");
        String at = "/tasks/" + one.task();
        assertThat(form(page("contractor1"), first, "once" + one.task()).post(at).statusCode()).isEqualTo(303);
        form(page("contractor1"), one.row(0, "measure", "后写的"), "any").put(at + "/draft").then().statusCode(200);

        assertThat(form(page("contractor1"), first, "once" + one.task()).post(at).statusCode()).isEqualTo(303);

        assertThat(one.field("measure")).isEqualTo("后写的");
    }

    @Test
    void shouldKeepWhatWasTypedIntoASideActAndWhyItWasRefusedUntilItIsTypedOn() {
        Answering one = answering();
        String at = "/acts/" + one.orderId() + "/ask-extension";
        Map<String, String> half = Map.of("days", "三天", "reason", "先写的");
        form(page("contractor1"), half, "any").put(at + "/draft").then().statusCode(200);
        assertThat(page("contractor1").get(at).asString()).contains("\n先写的</textarea>", "已保存").doesNotContain("应为数字");

        Map<String, String> sent = Map.of("days", "三天", "reason", "送出的", "act", "submit");
        Response refused = Refusals.followed(form(page("contractor1"), sent, "x" + one.task()).post(at), page("contractor1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("应为数字", "\n送出的</textarea>");
        assertThat(page("contractor1").get(at).asString()).contains("\n送出的</textarea>").doesNotContain("应为数字");

        form(page("contractor1"), Map.of("days", "3", "reason", "后写的"), "any").put(at + "/draft").then().statusCode(200);
        Response again = Refusals.followed(form(page("contractor1"), sent, "x" + one.task()).post(at), page("contractor1"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).contains("\n后写的</textarea>").doesNotContain("应为数字");

        // what was taken is no draft any more
        Map<String, String> right = Map.of("itemId", one.item(2), "days", "3", "reason", "齐了", "act", "submit");
        assertThat(form(page("contractor1"), right, "y" + one.task()).post(at).header("Location")).endsWith("?done=true");
        assertThat(page("contractor1").get(at).asString()).doesNotContain("齐了</textarea>", "已保存");
        form(page("contractor2"), half, "any").put(at + "/draft").then().statusCode(404);
    }

    @Test
    void shouldTellThatTheTaskIsDoneAndStillShowWhatWasTyped() {
        Answering one = answering();
        one.submit(one.row(0, "measure", "先答", "person", "张", "doneOn", DAY));
        one.with("the-second-" + one.task()).submit(one.row(1, "measure", "再答", "person", "张", "doneOn", DAY));

        Response late = one.with(UUID.randomUUID().toString())
                .submit(one.row(0, "measure", "第二个窗口里写的", "person", "李", "doneOn", DAY));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("任务已由", "第二个窗口里写的", "没有提交").doesNotContain("id=\"task-form\"");
        assertThat(one.facts("rectification.answer-received")).isEqualTo(2);
    }

    @Test
    void shouldKeepReadableWhatWasTypedWhenSomebodyElseHasTakenTheTask() {
        Tokens.as("inspector2").get("/api/me").then().statusCode(200);
        CaseDesk.Opened opened = desk.open(desk.site("表单工地", "419001"), desk.finding("V03", "contractor1", DAY));
        JsonNode task = desk.await("inspector1", opened.caseId(), "UserTask_DraftOrder");
        String at = "/tasks/" + task.path("id").asText();
        int version = task.path("version").asInt();
        desk.post("inspector2", "/api" + at + "/claim", CaseDesk.JSON.createObjectNode().put("version", version))
                .statusCode(200);
        String item = desk.form("inspector1", task).path("items").path(0).path("itemId").asText();

        Response answer = form(page("inspector1"), Map.of("act", "submit", "items[0].itemId", item, "items[0].requirement",
                "我写下的要求", "version", String.valueOf(version)), "taken" + task.path("id").asText()).post(at);
        answer = Refusals.followed(answer, page("inspector1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("任务已由王淑芳领取。", "<p class=\"value\">我写下的要求</p>", "没有提交")
                .doesNotContain("id=\"task-form\"");
        assertThat(desk.get("inspector1", "/api" + at).path("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void shouldRefuseTheFileOfAnotherPersonAtItsField() {
        Answering one = answering();
        String foreign = desk.file("inspector1", "别人的");

        Response answer = one.submit(one.row(0, "measure", "已改", "person", "张", "doneOn", DAY, "evidenceFileIds", foreign));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("文件 " + foreign + " 不存在或不是您上传的", "href=\"#f-answers-0-evidenceFileIds-box\"",
                "\n已改</textarea>").doesNotContain("别人的.pdf");
        assertThat(one.facts("rectification.answer-received")).isZero();
    }

    @Test
    void shouldRefuseARowOfSomebodyElsesItemAndQuoteWhatItSaid() {
        Answering one = answering();
        Map<String, String> sent = new LinkedHashMap<>(one.row(0, "measure", "自己的", "person", "张", "doneOn", DAY));
        sent.putAll(Map.of("answers[2].itemId", one.foreignItem(), "answers[2].measure", "别人的事项", "answers[2].person", "张",
                "answers[2].doneOn", DAY));

        Response answer = one.submit(sent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("已不在本表单中，内容为：别人的事项", "\n自己的</textarea>")
                .doesNotContain("您无权查看");
        assertThat(one.facts("rectification.answer-received")).isZero();
    }

    @Test
    void shouldTellWhatAnEarlierFormHadAskedForInsteadOfDroppingIt() {
        Answering one = answering();
        Map<String, String> sent = new LinkedHashMap<>(one.row(0, "measure", "已改", "person", "张", "doneOn", DAY));
        sent.put("remark", "旧表单的备注");

        Response answer = one.submit(sent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("表单已更新", "旧表单的备注", "\n已改</textarea>");
        assertThat(one.facts("rectification.answer-received")).isZero();
        sent.remove("remark");
        assertThat(one.submit(sent).statusCode()).as("the same key, since nothing was taken").isEqualTo(303);
    }

    @Test
    void shouldDrawADraftOfAnotherFormAndSayWhatDoesNotFit() {
        Answering one = answering();
        desk.post("contractor1", "/api/tasks/" + one.task() + "/claim",
                CaseDesk.JSON.createObjectNode().put("version", one.version())).statusCode(200);
        Tokens.as("contractor1").contentType("application/json").body("{\"answers\": \"一句话\", \"gone\": \"旧栏目\"}")
                .put("/api/tasks/" + one.task() + "/draft").then().statusCode(200);

        String page = page("contractor1").get("/tasks/" + one.task()).asString();

        assertThat(page).contains("没有对应的栏目", "<li>一句话</li>", "<li>旧栏目</li>", "id=\"f-answers-0-measure\"",
                "id=\"f-answers-1-measure\"");
    }

    @ParameterizedTest
    @CsvSource({ "x, 409", "'', 409", "999, 409", "99999999999, 409" })
    void shouldTakeAVersionThatCannotBeForAnotherOne(String version, int status) {
        Answering one = answering();
        Map<String, String> sent = new LinkedHashMap<>(one.row(0, "measure", "已改", "person", "张", "doneOn", DAY));
        sent.put("version", version);

        Response answer = one.submit(sent);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString()).contains("请刷新后重试", "\n已改</textarea>");
    }

    @Test
    void shouldCountCharactersAsPeopleDo() {
        Answering one = answering();

        Response longer = one.submit(one.row(0, "measure", "𫖯".repeat(2001), "person", "张", "doneOn", DAY));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.asString()).contains("最多 2000 个字。", "𫖯".repeat(2001));

        Response fits = one.submit(one.row(0, "measure", "𫖯".repeat(2000), "person", "𫖯".repeat(100), "doneOn", DAY));
        assertThat(fits.statusCode()).as(fits.asString()).isEqualTo(303);
    }

    @Test
    void shouldReadAsManyFieldsAsTheLongestFormHas() {
        Answering one = answering();
        Map<String, String> sent = new LinkedHashMap<>(one.row(0, "measure", "已改", "person", "张", "doneOn", DAY));
        IntStream.range(0, 3000).forEach(i -> sent.put("other[" + i + "].field", ""));

        Response answer = one.submit(sent);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    }

    @Test
    void shouldNameTheRowThatIsWrongThoughOneBeforeItWasLeftEmpty() {
        Answering one = answering();

        Response answer = one.submit(one.row(1, "measure", "已改", "person", "张", "doneOn", "2026-07-14"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("<a href=\"#f-answers-1-doneOn\">整改情况 2 · 完成日期：日期 2026-07-14 尚未到来。</a>",
                "value=\"2026-07-14\"");
    }

    @Test
    void shouldSayWhereItWasWrittenWhatIsWrongWithAnEntryForAllRows() {
        Answering one = answering();
        Map<String, String> sent = new LinkedHashMap<>(one.row(0, "measure", "已改"));
        sent.putAll(Map.of("answers[1].measure", "也改了", "person", "张", "doneOn", "昨天"));
        assertThat(one.submit(sent).asString()).contains("<a href=\"#f-doneOn\">各事项完成日：日期或时间不正确。</a>")
                .doesNotContain("href=\"#f-answers-");

        sent.put("doneOn", "20260714");
        assertThat(one.submit(sent).asString()).contains("<a href=\"#f-doneOn\">各事项完成日：日期 2026-07-14 尚未到来。</a>")
                .doesNotContain("href=\"#f-answers-");

        sent.put("doneOn", "20260713");
        assertThat(one.submit(sent).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldSayAtItsFieldWhichCharacterAPaperCannotPrint() {
        Answering one = answering();

        Response answer = one.submit(one.row(0, "measure", "已改👍", "person", "张", "doneOn", DAY));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(
                "<a href=\"#f-answers-0-measure\">整改情况 1 · 整改措施及结果：文书无法印出字符：👍，请改用其他写法。</a>", "\n已改👍</textarea>");
        assertThat(one.facts("rectification.answer-received")).isZero();
    }

    @Test
    void shouldRefuseWhoMayReadTheTaskAndNotDoIt() {
        Answering one = answering();

        for (String act : new String[] { "submit", "save", "upload:answers[0].evidenceFileIds" }) {
            Response answer = form(page("leader1"), Map.of("act", act, "answers[0].measure", "x"), UUID.randomUUID().toString())
                    .multiPart("answers[0].evidenceFileIds!", "a.pdf", new byte[] { 1 }).post("/tasks/" + one.task());
            assertThat(answer.statusCode()).as(act).isEqualTo(403);
        }
        assertThat(form(page("contractor2"), Map.of("act", "submit"), "k").post("/tasks/" + one.task()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldCompressScriptsAndTheApiAndNoPage() {
        assertThat(page("inspector1").header("Accept-Encoding", "gzip").get("/assets/fields.js").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(Tokens.as("inspector1").header("Accept-Encoding", "gzip").get("/api/violations").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(page("inspector1").header("Accept-Encoding", "gzip").get("/tasks").header("Content-Encoding")).isNull();
    }

    /** A party's task with two items of its own, beside one of another party. */
    private Answering answering() {
        CaseDesk.Opened opened = desk.open(desk.site("表单工地", "419001"), desk.finding("V03", "contractor1", DAY),
                desk.finding("V04", "contractor1", DAY), desk.finding("V15", "subcontractor1", DAY));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        walk.serve(opened.caseId(), "subcontractor1", DAY);
        JsonNode task = desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder");
        return new Answering(opened, task.path("id").asText(), task.path("version").asInt(), UUID.randomUUID().toString());
    }

    private static RequestSpecification page(String person) {
        return given().config(RestAssured.config().encoderConfig(RestAssured.config().getEncoderConfig()
                .defaultCharsetForContentType("UTF-8", "multipart/form-data"))).auth().oauth2(Tokens.of(person)).redirects()
                .follow(false).cookie("csrf-token", CSRF);
    }

    private static RequestSpecification form(RequestSpecification request, Map<String, String> fields, String key) {
        request.multiPart("csrf-token", CSRF).multiPart("idempotency-key", key);
        fields.forEach((name, value) -> request
                .multiPart(new MultiPartSpecBuilder(value).controlName(name).charset("UTF-8").mimeType("text/plain").build()));
        return request;
    }

    /** A party's task as its page has it open. */
    private final class Answering {

        private final CaseDesk.Opened opened;
        private final String task;
        private final int version;
        private final String key;

        Answering(CaseDesk.Opened opened, String task, int version, String key) {
            this.opened = opened;
            this.task = task;
            this.version = version;
            this.key = key;
        }

        String task() {
            return task;
        }

        String orderId() {
            return opened.orderId();
        }

        String item(int number) {
            return desk.item("contractor1", opened.orderId(), number).path("id").asText();
        }

        int version() {
            return version;
        }

        Answering with(String otherKey) {
            return new Answering(opened, task, version, otherKey);
        }

        /** What the page sends when this row alone is filled in. */
        Map<String, String> row(int row, String... entries) {
            Map<String, String> sent = new LinkedHashMap<>();
            for (int i = 0; i < 2; i++) {
                sent.put("answers[" + i + "].itemId", desk.item("contractor1", opened.orderId(), i + 1).path("id").asText());
                for (String field : new String[] { "measure", "person", "doneOn" }) {
                    sent.put("answers[" + i + "]." + field, "");
                }
            }
            for (int i = 0; i < entries.length; i += 2) {
                sent.put("answers[" + row + "]." + entries[i], entries[i + 1]);
            }
            sent.put("version", String.valueOf(desk.get("inspector1", "/api/tasks/" + task).path("version").asInt()));
            return sent;
        }

        Response submit(Map<String, String> sent) {
            Map<String, String> whole = new LinkedHashMap<>(sent);
            whole.put("act", "submit");
            return Refusals.followed(form(page("contractor1"), whole, key).post("/tasks/" + task), page("contractor1"));
        }

        String field(String field) {
            return desk.get("contractor1", "/api/tasks/" + task + "/form").at("/data/answers/0/" + field).asText();
        }

        String foreignItem() {
            return desk.item("inspector1", opened.orderId(), 3).path("id").asText();
        }

        long facts(String kind) {
            return desk.get("inspector1", "/api/cases/" + opened.caseId() + "/timeline?limit=200").findValuesAsText("kind")
                    .stream()
                    .filter(kind::equals).count();
        }
    }
}
