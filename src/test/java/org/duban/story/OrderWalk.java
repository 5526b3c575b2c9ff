package org.duban.story;

import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The steps of an order to correct as its people take them at their tasks. */
@Singleton
public class OrderWalk {

    private final CaseDesk desk;

    OrderWalk(CaseDesk desk) {
        this.desk = desk;
    }

    public void draft(String caseId, int days) {
        JsonNode task = desk.await("inspector1", caseId, "UserTask_DraftOrder");
        ObjectNode data = CaseDesk.JSON.createObjectNode().put("commonDays", days).put("reportTo", "监督一科").put("contact",
                "陈正平 0391-0000000");
        ArrayNode items = data.putArray("items");
        for (JsonNode item : desk.form("inspector1", task).path("items")) {
            ObjectNode row = items.addObject();
            for (String key : new String[] { "itemId", "facts", "place", "requirement", "days" }) {
                row.set(key, item.path(key));
            }
        }
        desk.complete("inspector1", task, data);
    }

    public void approve(String caseId) {
        desk.complete("leader1", caseId, "UserTask_ApproveOrder", Map.of("approved", "yes"));
    }

    /** Draws the number, then attaches the sealed paper. */
    public void issue(String caseId) {
        desk.complete("inspector1", caseId, "UserTask_IssueOrder", Map.of());
        seal(caseId);
    }

    public void seal(String caseId) {
        desk.seal("inspector1", caseId, "UserTask_UploadSealedOrder");
    }

    public void serve(String caseId, String party, String day) {
        desk.complete("inspector1", caseId, "UserTask_ServeOrder", service(party, day));
    }

    public Map<String, String> service(String party, String day) {
        return Map.of("party", desk.organisationOf(party), "method", "DIRECT", "servedOn", day, "recipient", "王秀兰",
                "capacity", "MAIL_CLERK", "place", "公司办公室", "proofFileId", desk.file("inspector1", "送达回证"));
    }

    /** Drafts, approves and issues the case's order. */
    public void issued(String caseId, int days) {
        draft(caseId, days);
        approve(caseId);
        issue(caseId);
    }

    public void answer(String party, String caseId, String day, String... items) {
        desk.complete(party, desk.await(party, caseId, "UserTask_AnswerOrder"), answers(party, day, items));
    }

    public ObjectNode answers(String party, String day, String... items) {
        ObjectNode data = CaseDesk.JSON.createObjectNode();
        ArrayNode answers = data.putArray("answers");
        for (String item : items) {
            answers.addObject().put("itemId", item).put("measure", "已按要求整改").put("person", "张德全").put("doneOn", day)
                    .put("evidenceFileIds", desk.file(party, "整改照片"));
        }
        return data;
    }

    public void reinspect(String caseId, String day, Map<String, String> verdicts) {
        ObjectNode data = CaseDesk.JSON.createObjectNode().put("inspectedOn", day);
        ArrayNode rows = data.putArray("verdicts");
        verdicts.forEach((item, verdict) -> rows.addObject().put("itemId", item).put("verdict", verdict).put("finding",
                "现场核查情况"));
        desk.complete("inspector1", desk.await("inspector1", caseId, "UserTask_Reinspect"), data);
    }

    public void confirm(String caseId) {
        desk.complete("inspector2", caseId, "UserTask_ConfirmReinspection", Map.of("agreed", "yes"));
    }

    /** The case officer proposes it, the leader lets it. */
    public void close(String caseId) {
        desk.complete("case-officer1", caseId, "UserTask_CloseCase", Map.of("conclusion", "予以结案"));
        desk.complete("leader1", caseId, "UserTask_ApproveClosing", Map.of("approved", "yes"));
    }

    /** Puts another day of service in the place of the party's. */
    public void correct(CaseDesk.Opened opened, String party, String day) {
        desk.post("inspector1", "/api/rectifications/" + opened.orderId() + "/service-corrections",
                CaseDesk.JSON.createObjectNode().put("organisation", desk.organisationOf(party)).put("servedOn", day)
                        .put("method", "DIRECT").put("recipient", "王秀兰").put("capacity", "MAIL_CLERK")
                        .put("place", "公司办公室")
                        .put("reason", "签收日期登记有误").put("proofFileId", desk.file("inspector1", "回执"))
                        .put("version", desk.order("inspector1", opened.orderId()).path("version").asInt()))
                .statusCode(200);
    }
}
