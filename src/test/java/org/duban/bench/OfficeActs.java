package org.duban.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.duban.testsupport.ApiClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What each person does at each task of a rectification: opens the form, sends what it asks for. */
final class OfficeActs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WHO = Map.of("UserTask_DraftOrder", "inspector1", "UserTask_ApproveOrder",
            "leader1", "UserTask_IssueOrder", "inspector1", "UserTask_ServeOrder", "inspector1", "UserTask_AnswerOrder",
            "contractor1", "UserTask_GiveOpinion", "supervisor1", "UserTask_Reinspect", "inspector1",
            "UserTask_ConfirmReinspection", "inspector2", "UserTask_CloseCase", "case-officer1");
    private static final String SECOND_OFFICER = "00000000-0000-4000-8000-000000000002";
    private static final String CASE_OFFICER = "00000000-0000-4000-8000-000000000003";

    private final ApiClient api;
    private final String site;
    private final String contractor;
    private final String today;

    OfficeActs(ApiClient api) {
        this.api = api;
        this.contractor = api.get("contractor1", "/api/me").expect(200).path("organisationId").asText();
        this.site = site(api);
        this.today = today(api);
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
        return CaseRun.of(api.post("inspector1", "/api/cases", body).expect(200).path("caseId").asText());
    }

    void act(CaseRun run, String person, String element, JsonNode task) {
        String id = task.path("id").asText();
        JsonNode form = api.get(person, "/api/tasks/" + id + "/form").expect(200);
        JsonNode after = complete(person, id, form.path("version").asInt(), entries(person, element, form.path("data")));
        if (element.equals("UserTask_IssueOrder")) {
            // The number is drawn; now the paper is printed, sealed, scanned and attached.
            complete(person, id, after.path("version").asInt(),
                    JSON.createObjectNode().put("sealedFileId", file(person, "盖章件")));
        }
    }

    private JsonNode complete(String person, String task, int version, JsonNode data) {
        ObjectNode body = JSON.createObjectNode().put("version", version);
        body.set("data", data);
        return api.post(person, "/api/tasks/" + task + "/complete", body).expect(200);
    }

    private ObjectNode entries(String person, String element, JsonNode form) {
        ObjectNode data = JSON.createObjectNode();
        return switch (element) {
            case "UserTask_DraftOrder" -> draft(data, form);
            case "UserTask_ApproveOrder" -> data.put("approved", "yes");
            case "UserTask_ServeOrder" -> data.put("party", contractor).put("method", "DIRECT").put("servedOn", today)
                    .put("recipient", "项目部资料员").put("place", "项目部办公室").put("proofFileId", file(person, "送达回证"));
            case "UserTask_AnswerOrder" -> answer(data, form, person);
            case "UserTask_GiveOpinion" -> data.put("opinion", "AGREE").put("text", "整改措施已落实，同意报请复查。");
            case "UserTask_Reinspect" -> reinspect(data, form);
            case "UserTask_ConfirmReinspection" -> data.put("agreed", "yes");
            case "UserTask_CloseCase" -> data.put("conclusion", "全部事项已整改到位，同意结案。");
            default -> data;
        };
    }

    private static ObjectNode draft(ObjectNode data, JsonNode form) {
        data.put("reportTo", "监督一科").put("contact", "陈正平 0391-0000000");
        ArrayNode items = data.putArray("items");
        for (JsonNode item : form.path("items")) {
            ObjectNode row = items.addObject();
            for (String key : new String[] { "itemId", "facts", "place", "requirement", "days" }) {
                row.set(key, item.path(key));
            }
        }
        return data;
    }

    private ObjectNode answer(ObjectNode data, JsonNode form, String person) {
        ArrayNode answers = data.putArray("answers");
        for (JsonNode item : form.path("answers")) {
            answers.addObject().put("itemId", item.path("itemId").asText()).put("measure", "已补登记并培训到位。")
                    .put("person", "张德全").put("doneOn", today).put("evidenceFileIds", file(person, "整改照片"));
        }
        return data;
    }

    private ObjectNode reinspect(ObjectNode data, JsonNode form) {
        ArrayNode verdicts = data.put("inspectedOn", today).putArray("verdicts");
        for (JsonNode item : form.path("verdicts")) {
            verdicts.addObject().put("itemId", item.path("itemId").asText()).put("verdict", "ACCEPTED").put("finding",
                    "现场核查，已整改到位。");
        }
        return data;
    }

    private String file(String person, String name) {
        byte[] content = ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        return api.upload(person, "/api/files", name + ".pdf", "application/pdf", content).expect(201).path("id").asText();
    }
}
