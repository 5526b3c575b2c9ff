package org.duban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;

import org.duban.testsupport.ApiClient;
import org.duban.testsupport.OrderEntries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What each person does at each task of a rectification: opens the form, sends what it asks for. */
final class OfficeActs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WHO = Map.ofEntries(Map.entry("UserTask_DraftOrder", "inspector1"),
            Map.entry("UserTask_ApproveOrder", "leader1"), Map.entry("UserTask_IssueOrder", "inspector1"),
            Map.entry("UserTask_UploadSealedOrder", "inspector1"), Map.entry("UserTask_ServeOrder", "inspector1"),
            Map.entry("UserTask_AnswerOrder", "contractor1"), Map.entry("UserTask_GiveOpinion", "supervisor1"),
            Map.entry("UserTask_Reinspect", "inspector1"), Map.entry("UserTask_ConfirmReinspection", "inspector2"),
            Map.entry("UserTask_CloseCase", "case-officer1"), Map.entry("UserTask_ApproveClosing", "leader1"));
    private static final String SECOND_OFFICER = "00000000-0000-4000-8000-000000000002";
    private static final String CASE_OFFICER = "00000000-0000-4000-8000-000000000003";

    private final ApiClient api;
    private final String site;
    private final String contractor;
    private final String today;
    private final OrderEntries entries;

    OfficeActs(ApiClient api) {
        this.api = api;
        this.contractor = api.get("contractor1", "/api/me").expect(200).path("organisationId").asText();
        this.site = site(api);
        this.today = today(api);
        this.entries = new OrderEntries(today, this::file);
    }

    /** Whose task it is. */
    static String who(String element) {
        return WHO.getOrDefault(element, "");
    }

    private static String site(ApiClient api) {
        for (JsonNode one : api.get("inspector1", "/api/sites?limit=200").expect(200).path("items")) {
            if (one.path("code").asText().equals("JY2026001")) {
                return one.path("id").asText();
            }
        }
        throw new IllegalStateException("the demo's first site is not there");
    }

    /** The day on which the demo's people live. */
    private static String today(ApiClient api) {
        return api.get("admin1", "/api/dev/clock").expect(200).path("at").asText().substring(0, 10);
    }

    CaseRun open() {
        ObjectNode body = JSON.createObjectNode().put("site", site).put("secondOfficer", SECOND_OFFICER)
                .put("caseOfficer", CASE_OFFICER);
        body.putArray("findings").addObject().put("violation", "V03").put("facts", "现场抽查 12 名作业人员，其中 3 名未登记进场。")
                .put("place", "项目部办公室").put("foundOn", today).put("liableOrganisation", contractor);
        JsonNode opened = api.post("inspector1", "/api/cases", body).expect(200);
        return CaseRun.of(opened.path("caseId").asText(), opened.path("caseNo").asText());
    }

    /** The case's task at this element, as it stands on the list of whoever has to do it; missing if it is not there. */
    JsonNode listed(CaseRun run, String element) {
        return api.get(who(element), "/api/tasks?whose=unit&element=" + element + "&text="
                + URLEncoder.encode(run.caseNo(), UTF_8)).expect(200).path("items").path(0);
    }

    void act(String person, String element, JsonNode task) {
        String id = task.path("id").asText();
        JsonNode form = api.get(person, "/api/tasks/" + id + "/form").expect(200);
        complete(person, id, form.path("version").asInt(), entries.of(person, element, form.path("data")));
    }

    private JsonNode complete(String person, String task, int version, JsonNode data) {
        ObjectNode body = JSON.createObjectNode().put("version", version);
        body.set("data", data);
        return api.post(person, "/api/tasks/" + task + "/complete", body).expect(200);
    }

    private String file(String person, String name) {
        return api.upload(person, "/api/files", name + ".pdf", "application/pdf", OrderEntries.paper()).expect(201).path("id")
                .asText();
    }
}
