package org.duban.story;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.casefile.DeadlineSweeper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The steps of an interview as its people take them at their tasks. */
@Singleton
public class InterviewWalk {

    private static final String SERVED = "2026-07-01";

    private final CaseDesk desk;
    private final OrderWalk orders;
    private final DeadlineSweeper sweeper;

    InterviewWalk(CaseDesk desk, OrderWalk orders, DeadlineSweeper sweeper) {
        this.desk = desk;
        this.orders = orders;
        this.sweeper = sweeper;
    }

    /** A case in which contractor1 did not correct its devices in time; it is Monday, the 13th of July. */
    public String overdueCase() {
        desk.at(SERVED + "T09:00:00+08:00");
        String caseId = desk.open(desk.site("沁园春晓住宅小区", "419001"), desk.finding("V03", "contractor1", SERVED)).caseId();
        orders.issued(caseId, 7);
        orders.serve(caseId, "contractor1", SERVED);
        desk.at("2026-07-13T09:00:00+08:00");
        sweeper.sweep();
        return caseId;
    }

    /** Opens an interview of the party for its devices, of which an order has lapsed; returns its id. */
    public String open(String caseId, String party) {
        return open(caseId, opening(party).put("ground", "OVERDUE").put("family", "DEVICE"));
    }

    /** Opens one for weak progress, which counts for nothing. */
    public String openForProgress(String caseId, String party) {
        return open(caseId, opening(party).put("ground", "WEAK_PROGRESS"));
    }

    private ObjectNode opening(String party) {
        return CaseDesk.JSON.createObjectNode().put("organisation", desk.organisationOf(party));
    }

    private String open(String caseId, ObjectNode opening) {
        return desk.post("case-officer1", "/api/cases/" + caseId + "/interviews", opening).statusCode(200).extract()
                .path("id");
    }

    public JsonNode get(String person, String id) {
        return desk.get(person, "/api/interviews/" + id);
    }

    public void draft(String caseId, String session) {
        desk.complete("inspector1", caseId, "UserTask_DraftNotice",
                Map.of("reason", "期限届满仍未安装考勤设备。", "basis", "《实施方案》三（二）", "meetsOn", session, "meetsAt", "09:30",
                        "place", "本机关三楼会议室", "attendees", "企业法定代表人", "contact", "陈正平 0391-0000000"));
    }

    public void approve(String caseId) {
        desk.complete("leader1", caseId, "UserTask_ApproveNotice", Map.of("approved", "yes"));
    }

    /** Draws the number, then attaches the sealed paper. */
    public void issue(String caseId) {
        desk.complete("inspector1", caseId, "UserTask_IssueNotice", Map.of());
        seal(caseId);
    }

    public void seal(String caseId) {
        desk.seal("inspector1", caseId, "UserTask_UploadSealedNotice");
    }

    public void serve(String caseId, String party, String day) {
        desk.complete("inspector1", caseId, "UserTask_ServeNotice",
                Map.of("party", desk.organisationOf(party), "method", "DIRECT", "servedOn", day, "recipient", "王秀兰", "capacity",
                        "MAIL_CLERK",
                        "place", "公司", "proofFileId", desk.file("inspector1", "送达回证")));
    }

    /** Drafts, approves, issues and serves the notice. */
    public void notified(String caseId, String party, String session, String day) {
        draft(caseId, session);
        approve(caseId);
        issue(caseId);
        serve(caseId, party, day);
    }

    public JsonNode held() {
        ObjectNode minutes = CaseDesk.JSON.createObjectNode().put("session", "HELD").put("head", "IN_PERSON")
                .put("facts", "期限届满仍未安装考勤设备。").put("requirements", "完成安装并接入平台。").put("stated", "MADE")
                .put("statement", "厂家供货延迟。").put("promise", "月底前完成安装。").put("signed", "SIGNED")
                .put("recordFileId", desk.file("inspector1", "约谈记录"));
        minutes.putArray("attendees").addObject().put("name", "段志强").put("post", "董事长").put("capacity",
                "LEGAL_REPRESENTATIVE");
        return minutes;
    }

    public JsonNode noShow() {
        return CaseDesk.JSON.createObjectNode().put("session", "NO_SHOW").put("absence", "等候一小时，无人到场。")
                .put("facts", "期限届满仍未安装考勤设备。").put("requirements", "完成安装并接入平台。")
                .put("recordFileId", desk.file("inspector1", "约谈记录"));
    }

    public void hold(String caseId, JsonNode minutes) {
        desk.complete("inspector1", desk.await("inspector1", caseId, "UserTask_HoldInterview"), minutes);
    }

    public void report(String caseId, String party) {
        desk.complete(party, caseId, "UserTask_ReportFulfilment",
                Map.of("done", "已安装并联网", "evidenceFileIds", desk.file(party, "照片")));
    }

    public void check(String caseId, String day, String kept) {
        desk.complete("inspector2", caseId, "UserTask_CheckFulfilment",
                Map.of("checkedOn", day, "kept", kept, "finding", "现场核查情况"));
    }

    /** Kinds of what this person reads on the timeline about interviews. */
    public List<String> facts(String person, String caseId) {
        return desk.get(person, "/api/cases/" + caseId + "/timeline").findValuesAsText("kind").stream()
                .filter(kind -> kind.startsWith("interview.")).toList();
    }
}
