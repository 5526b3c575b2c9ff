package org.duban.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;

import org.duban.testsupport.ApiClient.Answer;
import org.duban.testsupport.OrderEntries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One case about one item, taken step by step through the API from the finding to the close, whatever falls over meanwhile. */
final class DrivenCase {

    /** What the people do in turn, each at his own task. */
    static final List<Step> STEPS = List.of(new Step("inspector1", "UserTask_DraftOrder"),
            new Step("leader1", "UserTask_ApproveOrder"), new Step("inspector1", "UserTask_IssueOrder"),
            new Step("inspector1", "UserTask_UploadSealedOrder"), new Step("inspector1", "UserTask_ServeOrder"),
            new Step("contractor1", "UserTask_AnswerOrder"), new Step("supervisor1", "UserTask_GiveOpinion"),
            new Step("inspector1", "UserTask_Reinspect"), new Step("inspector2", "UserTask_ConfirmReinspection"),
            new Step("case-officer1", "UserTask_CloseCase"), new Step("leader1", "UserTask_ApproveClosing"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TODAY = "2026-07-06";

    private final PatientClient api;
    private final OrderEntries entries;
    private final String caseId;
    private final String caseNo;
    private int done;

    private DrivenCase(PatientClient api, JsonNode opened) {
        this.api = api;
        this.entries = new OrderEntries(TODAY, api::paper);
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

    /** Takes all steps that are left. */
    void finish() {
        while (!isClosed()) {
            next();
        }
    }

    /** Completes the task of the step if it is there; what changed meanwhile is looked for again. */
    private boolean take(Step step) {
        JsonNode task = task(step.person(), step.element());
        if (task.isMissingNode()) {
            return false;
        }
        String id = task.path("id").asText();
        ObjectNode body = JSON.createObjectNode().put("version", task.path("version").asInt());
        body.set("data", entries(step, id));
        Answer answer = api.post(step.person(), "/api/tasks/" + id + "/complete", body);
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

    private ObjectNode entries(Step step, String task) {
        JsonNode form = api.get(step.person(), "/api/tasks/" + task + "/form").expect(200).path("data");
        return entries.of(step.person(), step.element(), form);
    }

    /** A step: who does it, and at which task. */
    record Step(String person, String element) {
    }
}
