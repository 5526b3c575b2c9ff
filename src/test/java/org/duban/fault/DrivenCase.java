package org.duban.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.duban.testsupport.ApiClient.Answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One case about one item, taken step by step through the API from the finding to the close, whatever falls over meanwhile. */
final class DrivenCase {

    /** What the people do in turn, each at his own task. */
    static final List<Step> STEPS = List.of(new Step("inspector1", "UserTask_DraftOrder", DrivenCase::draft),
            new Step("leader1", "UserTask_ApproveOrder", one -> entries(Map.of("approved", "yes"))),
            new Step("inspector1", "UserTask_IssueOrder", one -> entries(Map.of())),
            new Step("inspector1", "UserTask_IssueOrder",
                    one -> entries(Map.of("sealedFileId", one.api.paper("inspector1", "盖章件")))),
            new Step("inspector1", "UserTask_ServeOrder", DrivenCase::service),
            new Step("contractor1", "UserTask_AnswerOrder", DrivenCase::answer),
            new Step("supervisor1", "UserTask_GiveOpinion", one -> entries(Map.of("opinion", "AGREE", "text", "情况属实"))),
            new Step("inspector1", "UserTask_Reinspect", DrivenCase::verdict),
            new Step("inspector2", "UserTask_ConfirmReinspection", one -> entries(Map.of("agreed", "yes"))),
            new Step("case-officer1", "UserTask_CloseCase", one -> entries(Map.of("conclusion", "整改到位，予以结案"))));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String TODAY = "2026-06-01";

    private final PatientClient api;
    private final String caseId;
    private final String caseNo;
    private int done;

    private DrivenCase(PatientClient api, JsonNode opened) {
        this.api = api;
        this.caseId = opened.path("caseId").asText();
        this.caseNo = opened.path("caseNo").asText();
    }

    /** Opens a case at the site. */
    static DrivenCase open(PatientClient api, JsonNode site) {
        ObjectNode body = JSON.createObjectNode().put("site", site.path("id").asText())
                .put("secondOfficer", "00000000-0000-4000-8000-000000000002")
                .put("caseOfficer", "00000000-0000-4000-8000-000000000003");
        body.putArray("findings").addObject().put("violation", "V12").put("facts", "施工现场未设置维权信息告示牌。")
                .put("place", "项目部").put("foundOn", TODAY).put("liableOrganisation",
                        site.path("organisations").path("GENERAL_CONTRACTOR").path(0).path("id").asText());
        return new DrivenCase(api, api.post("inspector1", "/api/cases", body).expect(200));
    }

    long caseId() {
        return Long.parseLong(caseId);
    }

    /** How many steps were taken and answered. */
    int done() {
        return done;
    }

    /** Whether every step was taken. */
    boolean isClosed() {
        return done == STEPS.size();
    }

    /** Takes the next step. */
    void next() {
        Step step = STEPS.get(done);
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!take(step)) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("case " + caseId + " did not reach " + step.element() + " after " + done);
            }
            PatientClient.pause();
        }
        done++;
    }

    /** Completes the task of the step if it is there; a task that was begun anew meanwhile is looked for again. */
    private boolean take(Step step) {
        JsonNode task = task(step.person(), step.element());
        if (task.isMissingNode()) {
            return false;
        }
        ObjectNode body = JSON.createObjectNode().put("version", task.path("version").asInt());
        body.set("data", step.entries().apply(this));
        Answer answer = api.post(step.person(), "/api/tasks/" + task.path("id").asText() + "/complete", body);
        if (answer.status() == 409) {
            return false;
        }
        answer.expect(200);
        return true;
    }

    private JsonNode task(String person, String element) {
        String path = "/api/tasks?whose=unit&element=" + element + "&text=" + URLEncoder.encode(caseNo, UTF_8);
        return api.get(person, path).expect(200).path("items").path(0);
    }

    private JsonNode form(String person, String element) {
        String task = task(person, element).path("id").asText();
        return api.get(person, "/api/tasks/" + task + "/form").body().path("data");
    }

    private static ObjectNode entries(Map<String, String> entries) {
        return JSON.valueToTree(entries);
    }

    private static ObjectNode draft(DrivenCase one) {
        ObjectNode data = JSON.createObjectNode().put("reportTo", "监督一科").put("contact", "陈正平 0391-0000000");
        ArrayNode items = data.putArray("items");
        one.form("inspector1", "UserTask_DraftOrder").path("items").forEach(item -> {
            ObjectNode row = items.addObject();
            List.of("itemId", "facts", "place", "requirement", "days").forEach(key -> row.set(key, item.path(key)));
        });
        return data;
    }

    private static ObjectNode service(DrivenCase one) {
        return JSON.createObjectNode()
                .put("party", one.form("inspector1", "UserTask_ServeOrder").path("partyOptions").path(0).path("value")
                        .asText())
                .put("method", "DIRECT").put("servedOn", TODAY).put("recipient", "项目部资料员").put("place", "项目部办公室")
                .put("proofFileId", one.api.paper("inspector1", "送达回证"));
    }

    private static ObjectNode answer(DrivenCase one) {
        ObjectNode data = JSON.createObjectNode();
        data.putArray("answers").addObject().put("itemId", one.itemOf("contractor1", "UserTask_AnswerOrder", "answers"))
                .put("measure", "已设置告示牌").put("person", "张德全").put("doneOn", TODAY)
                .put("evidenceFileIds", one.api.paper("contractor1", "整改照片"));
        return data;
    }

    private static ObjectNode verdict(DrivenCase one) {
        ObjectNode data = JSON.createObjectNode().put("inspectedOn", TODAY);
        data.putArray("verdicts").addObject().put("itemId", one.itemOf("inspector1", "UserTask_Reinspect", "verdicts"))
                .put("verdict", "ACCEPTED").put("finding", "现场核查，已整改到位。");
        return data;
    }

    private String itemOf(String person, String element, String list) {
        return form(person, element).path(list).path(0).path("itemId").asText();
    }

    /**
     * A step.
     *
     * @param entries what the person types, once he has opened the task
     */
    record Step(String person, String element, Function<DrivenCase, ObjectNode> entries) {
    }
}
