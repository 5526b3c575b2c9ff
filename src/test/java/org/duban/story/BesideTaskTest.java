package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duban.shared.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Beside a form stands what is decided about, and nothing that its reader may not know. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class BesideTaskTest {

    private static final String DAY = "2026-07-13";
    private static final String OVER = "2026-07-21";
    private static final Pattern CHECK = Pattern.compile("校验码\\s*([0-9a-f]{16})");
    private static final String OURS = "项目部门禁未接入考勤平台";
    private static final String THEIRS = "劳务班组未签订劳动合同";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final InterviewWalk interviews;
    private CaseDesk.Opened opened;

    BesideTaskTest(CaseDesk desk, OrderWalk walk, InterviewWalk interviews) {
        this.desk = desk;
        this.walk = walk;
        this.interviews = interviews;
    }

    @BeforeEach
    void openWithAnItemOfEachOfTwo() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
        ObjectNode ours = desk.finding("V03", "contractor1", DAY).put("facts", OURS);
        ObjectNode theirs = desk.finding("V15", "subcontractor1", DAY).put("facts", THEIRS);
        opened = desk.open(desk.site("沁河大桥", "419001"), ours, theirs);
    }

    @AfterEach
    void giveTimeBack() {
        desk.giveTimeBack();
    }

    @Test
    @Clause("JY-1.c")
    void shouldShowTheLeaderThePaperThatLeavesAndKeepNothingOfIt() throws IOException {
        // given
        walk.draft(opened.caseId(), 7);
        String task = task("leader1", "UserTask_ApproveOrder");

        // when
        String page = page("leader1", task);
        byte[] pdf = as("leader1").get("/tasks/" + task + "/draft.pdf").then().statusCode(200)
                .header("Cache-Control", "private, no-store").contentType("application/pdf").extract().asByteArray();

        // then
        assertThat(page).contains(OURS, THEIRS, "（稿，尚未编号）", "/tasks/" + task + "/draft.pdf");
        assertThat(text(pdf)).contains("尚未编号", OURS);
        assertMarked(pdf);
        assertThat(desk.get("leader1", "/api/documents?case=" + opened.caseId()).path("items")).isEmpty();
        walk.approve(opened.caseId());
        assertThat(check(page("inspector1", task("inspector1", "UserTask_IssueOrder")))).isEqualTo(check(page));
        walk.issue(opened.caseId());
        String document = desk.order("inspector1", opened.orderId()).path("documentId").asText();
        assertThat(check(as("inspector1").get("/api/documents/" + document + "/html").asString())).isEqualTo(check(page));
        assertThat(page("inspector1", task("inspector1", "UserTask_ServeOrder"))).contains(OURS, "/documents/" + document)
                .doesNotContain("尚未编号");
    }

    @Test
    void shouldGiveTheDraftToNobodyElseAndNotAnyMore() {
        walk.draft(opened.caseId(), 7);
        String draft = "/tasks/" + task("leader1", "UserTask_ApproveOrder") + "/draft.pdf";
        as("contractor1").get(draft).then().statusCode(403);
        as("observer1").get(draft).then().statusCode(200);
        walk.approve(opened.caseId());
        as("leader1").get(draft).then().statusCode(404);
        String issue = "/tasks/" + task("inspector1", "UserTask_IssueOrder") + "/draft.pdf";
        as("inspector1").get(issue).then().statusCode(200);
        desk.complete("inspector1", opened.caseId(), "UserTask_IssueOrder", Map.of());
        String seal = task("inspector1", "UserTask_UploadSealedOrder");
        as("inspector1").get("/tasks/" + seal + "/draft.pdf").then().statusCode(404);
        assertThat(page("inspector1", seal)).contains("济住建（实名）限改字", OURS);
    }

    @Test
    void shouldSayOfASuspendedItemWhatIsLeftAndOfItsRequestWhatBecameOfIt() {
        // given
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        walk.serve(opened.caseId(), "subcontractor1", DAY);
        JsonNode item = desk.item("contractor1", opened.orderId(), 1);
        desk.post("contractor1", "/api/rectifications/" + opened.orderId() + "/extension-requests", CaseDesk.JSON
                .createObjectNode().put("item", item.path("id").asText()).put("days", 5).put("reason", "设备延迟"))
                .statusCode(200);
        String at = "/cases/" + opened.caseId();
        assertThat(as("contractor1").get(at).asString()).contains("张德全申请 5 天：设备延迟。待审批", "2026-07-20");
        assertThat(as("subcontractor1").get(at).asString()).doesNotContain("设备延迟");
        desk.complete("leader1", opened.caseId(), "UserTask_DecideExtension",
                Map.of("granted", "yes", "days", 3, "reason", "理由成立"));
        assertThat(as("case-officer1").get(at).asString()).contains("准予 3 天：理由成立", "2026-07-23");

        // when
        desk.post("case-officer1", "/api" + at + "/suspension", CaseDesk.JSON.createObjectNode().put("reason", "防汛停工")
                .put("version", desk.get("case-officer1", "/api" + at).path("version").asInt())).statusCode(200);

        // then
        String left = "已中止，余 10 天";
        for (String person : List.of("contractor1", "case-officer1")) {
            assertThat(as(person).get(at).asString()).as(person).contains(left).doesNotContain("2026-07-23</span>");
        }
        assertThat(as("contractor1").get("/orders").asString()).contains(left);
        assertThat(page("contractor1", task("contractor1", "UserTask_AnswerOrder"))).contains(left);
        JsonNode suspended = desk.item("contractor1", opened.orderId(), 1);
        assertThat(suspended.path("dueOn").isNull()).isTrue();
        assertThat(suspended.path("suspendedDaysLeft").asInt()).isEqualTo(10);
        // why may tell of others: a party reads that it is, and nothing more
        String timeline = "/api" + at + "/timeline?limit=200";
        assertThat(as("contractor1").get(timeline).asString()).contains("案件中止").doesNotContain("防汛停工");
        assertThat(as("case-officer1").get(timeline).asString()).contains("案件中止：防汛停工");
        String why = "/deadlines/" + suspended.path("deadlineId").asText();
        for (String address : List.of(why, "/api" + why + "/explanation", at)) {
            assertThat(as("contractor1").get(address).asString()).as(address).doesNotContain("防汛停工");
        }
        assertThat(as("case-officer1").get(why).asString()).contains("防汛停工");
    }

    @Test
    void shouldShowBesideAnActWithoutTaskWhatItIsAboutAndMarkTheReceiptThatItCorrects() {
        // given
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        walk.serve(opened.caseId(), "subcontractor1", DAY);
        String document = "/documents/" + desk.order("inspector1", opened.orderId()).path("documentId").asText();
        String act = "/acts/" + opened.orderId();
        assertThat(as("contractor1").get(act + "/ask-extension").asString()).contains("beside-title", OURS, document);
        assertThat(as("inspector1").get(act + "/correct-service").asString()).contains(OURS, THEIRS, document);
        assertThat(items(as("contractor1").get(act + "/ask-extension").asString())).contains(OURS).doesNotContain(THEIRS);

        // when
        desk.at("2026-07-15T09:00:00+08:00");
        walk.correct(opened, "contractor1", "2026-07-14");

        // then
        List<JsonNode> receipts = receipts("inspector1");
        assertThat(receipts).hasSize(3);
        JsonNode theirs = receipts("contractor1").stream().filter(one -> !one.path("corrected").isNull()).findFirst()
                .orElseThrow();
        assertThat(receipts).filteredOn(one -> !one.path("corrected").isNull()).singleElement()
                .satisfies(one -> assertThat(one.path("corrected").asText()).contains("2026-07-14：签收日期登记有误"));
        assertThat(receipts("contractor1")).hasSize(2);
        assertThat(as("contractor1").get("/documents/" + theirs.path("id").asText()).asString())
                .contains("更正：送达更正为", "2026-07-14", "送达回证");
        assertThat(as("contractor1").get("/cases/" + opened.caseId()).asString()).contains("已更正");
        assertThat(as("subcontractor1").get("/cases/" + opened.caseId()).asString()).doesNotContain("已更正");
    }

    /** What stands beside a form but the paper, which names all its parties. */
    private static String items(String page) {
        return page.substring(page.indexOf("</details>"));
    }

    private List<JsonNode> receipts(String person) {
        return desk.get(person, "/api/documents?case=" + opened.caseId()).path("items").valueStream()
                .filter(one -> one.path("kind").asText().equals("SERVICE_RECEIPT")).toList();
    }

    @Test
    @Clause("JY-4.4")
    void shouldShowAPartyItsOwnItemsAndASupervisorTheAnswerThatHeIsAskedAbout() {
        // given
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        walk.serve(opened.caseId(), "subcontractor1", DAY);

        // when
        String answering = page("contractor1", task("contractor1", "UserTask_AnswerOrder"));
        walk.answer("contractor1", opened.caseId(), DAY, desk.item("contractor1", opened.orderId(), 1).path("id").asText());
        String opinion = page("supervisor1", task("supervisor1", "UserTask_GiveOpinion"));

        // then
        assertThat(answering).contains(OURS, "2026-07-20").doesNotContain(THEIRS);
        assertThat(opinion).contains(OURS, "已按要求整改", "整改照片.pdf").doesNotContain(THEIRS);
    }

    @Test
    void shouldShowWhoInspectsWhatWasAnsweredAndSaidAndWhoConfirmsWhatWasBrought() {
        // given
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        walk.serve(opened.caseId(), "subcontractor1", DAY);
        String first = desk.item("contractor1", opened.orderId(), 1).path("id").asText();
        String second = desk.item("subcontractor1", opened.orderId(), 2).path("id").asText();
        walk.answer("contractor1", opened.caseId(), DAY, first);
        desk.complete("supervisor1", opened.caseId(), "UserTask_GiveOpinion",
                Map.of("opinion", "DISAGREE", "text", "门禁仍未联网"));
        walk.answer("subcontractor1", opened.caseId(), DAY, second);

        // when the periods are over
        desk.at(OVER + "T09:00:00+08:00");
        String inspecting = page("inspector1", task("inspector1", "UserTask_Reinspect"));
        ObjectNode visit = CaseDesk.JSON.createObjectNode().put("inspectedOn", OVER);
        visit.putArray("verdicts")
                .add(CaseDesk.JSON.createObjectNode().put("itemId", first).put("verdict", "REFUSED").put("finding", "未联网")
                        .put("evidenceFileIds", desk.file("inspector1", "现场门禁")))
                .add(CaseDesk.JSON.createObjectNode().put("itemId", second).put("verdict", "ACCEPTED").put("finding", "已签"));
        desk.complete("inspector1", desk.await("inspector1", opened.caseId(), "UserTask_Reinspect"), visit);

        // then
        assertThat(inspecting).contains(OURS, THEIRS, "已按要求整改", "整改照片.pdf", "门禁仍未联网");
        assertThat(page("inspector2", task("inspector2", "UserTask_ConfirmReinspection"))).contains(OURS, "现场门禁.pdf");
        walk.confirm(opened.caseId());
        assertThat(page("inspector1", task("inspector1", "UserTask_DraftOrder"))).contains("未联网", "门禁仍未联网")
                .doesNotContain(THEIRS);
    }

    @Test
    void shouldShowTheNoticeOfAnInterviewBeforeItLeavesAndWhatWasPromised() {
        // given
        interviews.openForProgress(opened.caseId(), "contractor1");
        interviews.draft(opened.caseId(), "2026-07-20");

        // when
        String approving = page("leader1", task("leader1", "UserTask_ApproveNotice"));

        // then
        assertThat(approving).contains("（稿，尚未编号）", "期限届满仍未安装考勤设备。", "本机关三楼会议室");
        interviews.approve(opened.caseId());
        interviews.issue(opened.caseId());
        interviews.serve(opened.caseId(), "contractor1", DAY);
        assertThat(page("inspector1", task("inspector1", "UserTask_HoldInterview"))).contains("2026-07-20 09:30");
    }

    private String task(String person, String element) {
        return desk.await(person, opened.caseId(), element).path("id").asText();
    }

    private static String page(String person, String task) {
        return as(person).get("/tasks/" + task).then().statusCode(200).extract().asString();
    }

    private static String check(String page) {
        Matcher code = CHECK.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** The mark is seen in the margin above each page's words, where nothing else stands. */
    private static void assertMarked(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage seen = new PDFRenderer(document).renderImage(page);
                int height = seen.getHeight() / 9;
                int left = seen.getWidth() / 2;
                assertThat(Arrays.stream(seen.getRGB(left, 0, seen.getWidth() - left, height, null, 0, seen.getWidth() - left))
                        .anyMatch(pixel -> (pixel & 0xFF) < 0xA0)).as("page %s", page).isTrue();
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
