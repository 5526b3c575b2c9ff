package org.duban.demo;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

import org.duban.security.Actor;
import org.duban.task.TaskView;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** One case of the demo, driven through the same use cases as people drive theirs. */
class DemoCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoDesk desk;
    private final String siteCode;
    private final List<Found> found;
    private long caseId;
    private long orderId;

    DemoCase(DemoDesk desk, String siteCode, List<Found> found) {
        this.desk = desk;
        this.siteCode = siteCode;
        this.found = found;
    }

    void open() {
        DemoDesk.Opened opened = QuarkusTransaction.requiringNew().call(() -> desk.open(siteCode, found));
        caseId = opened.caseId();
        orderId = opened.orderId();
    }

    void draft() {
        complete("UserTask_DraftOrder", desk.inspector(), form -> {
            ObjectNode data = JSON.createObjectNode();
            ArrayNode items = data.putArray("items");
            form.path("items").forEach(item -> items.add(only(item, "itemId", "facts", "place", "requirement", "days")));
            return data.put("reportTo", "济源市建筑施工安全监督站监督一科").put("contact", "陈正平 0391-0000000");
        });
    }

    void approve() {
        complete("UserTask_ApproveOrder", desk.leader(), form -> JSON.createObjectNode().put("approved", "yes"));
    }

    void issue() {
        complete("UserTask_IssueOrder", desk.inspector(), form -> JSON.createObjectNode());
    }

    void seal() {
        complete("UserTask_UploadSealedOrder", desk.inspector(),
                form -> sealed(form.path("papers")));
    }

    private ObjectNode sealed(JsonNode papers) {
        ObjectNode data = JSON.createObjectNode();
        ArrayNode rows = data.putArray("papers");
        papers.forEach(one -> rows.addObject().put("documentId", one.path("documentId").asText())
                .put("sealedFileId", desk.scan(desk.inspector(), "盖章件")));
        return data;
    }

    /** Serves the order on every liable party today. */
    void serve() {
        long parties = found.stream().map(Found::liable).distinct().count();
        for (long party = 0; party < parties; party++) {
            complete("UserTask_ServeOrder", desk.inspector(),
                    form -> JSON.createObjectNode().put("party", form.path("partyOptions").path(0).path("value").asText())
                            .put("method", "DIRECT").put("servedOn", desk.today().toString()).put("recipient", "王秀兰")
                            .put("capacity", "MAIL_CLERK").put("place", "公司办公室")
                            .put("proofFileId", desk.scan(desk.inspector(), "送达回证")));
        }
    }

    /** The organisation answers these items, by their place among its own. */
    void answer(String organisation, int... places) {
        Actor party = desk.actingFor(organisation);
        TaskView task = desk.await(caseId, "UserTask_AnswerOrder", party);
        JsonNode form = desk.form(task, party);
        ObjectNode data = JSON.createObjectNode();
        ArrayNode answers = data.putArray("answers");
        for (int place : places) {
            answers.addObject().put("itemId", form.path("answers").path(place).path("itemId").asText())
                    .put("measure", "已按要求逐项整改，并组织相关人员学习实名制管理制度，落实专人每日核查。").put("person", party.name())
                    .put("doneOn", desk.today().toString()).put("evidenceFileIds", desk.scan(party, "整改照片"));
        }
        QuarkusTransaction.requiringNew().run(() -> desk.tasks().complete(task.id(), OptionalInt.empty(), data, party));
    }

    void giveOpinion() {
        Actor supervisor = desk.supervisorOf(siteCode);
        desk.complete(desk.await(caseId, "UserTask_GiveOpinion", supervisor), supervisor,
                JSON.createObjectNode().put("opinion", "AGREE").put("text", "经现场核实，整改措施已落实，同意报请复查。"));
    }

    void askExtension(String organisation, int days) {
        Actor party = desk.actingFor(organisation);
        QuarkusTransaction.requiringNew()
                .run(() -> desk.askExtension(orderId, party, days, "设备供应商交货延迟，新考勤机预计三日内到场安装。"));
    }

    void grantExtension(int days) {
        complete("UserTask_DecideExtension", desk.leader(),
                form -> JSON.createObjectNode().put("granted", "yes").put("days", days).put("reason", "情况属实，同意延期。"));
    }

    /** Finds on every item that waits for it: accepted, but for those in these places. */
    void reinspect(Map<Integer, String> otherwise) {
        complete("UserTask_Reinspect", desk.inspector(), form -> {
            ObjectNode data = JSON.createObjectNode().put("inspectedOn", desk.today().toString());
            ArrayNode verdicts = data.putArray("verdicts");
            int place = 0;
            for (JsonNode item : form.path("verdicts")) {
                String verdict = otherwise.getOrDefault(place++, "ACCEPTED");
                verdicts.addObject().put("itemId", item.path("itemId").asText()).put("verdict", verdict).put("finding",
                        "ACCEPTED".equals(verdict) ? "现场核查，已整改到位。" : "现场核查，仍有人员未登记进场，整改不到位。");
            }
            return data;
        });
    }

    void confirm() {
        complete("UserTask_ConfirmReinspection", desk.secondInspector(),
                form -> JSON.createObjectNode().put("agreed", "yes"));
    }

    /** The officer proposes it, the leader lets it. */
    void close() {
        complete("UserTask_CloseCase", desk.caseOfficer(),
                form -> JSON.createObjectNode().put("conclusion", "全部事项已整改到位，建议结案。"));
        complete("UserTask_ApproveClosing", desk.leader(), form -> JSON.createObjectNode().put("approved", "yes"));
    }

    void suspend() {
        QuarkusTransaction.requiringNew().run(() -> desk.suspend(caseId, "项目因汛期应急响应停工，整改条件暂不具备。"));
    }

    /** Waits until the case officer has to decide about the lapse. */
    void lapse() {
        desk.sweep();
        desk.await(caseId, "UserTask_DecideNextStep", desk.caseOfficer());
    }

    private void complete(String element, Actor actor, Function<JsonNode, ObjectNode> entries) {
        TaskView task = desk.await(caseId, element, actor);
        desk.complete(task, actor, entries.apply(desk.form(task, actor)));
    }

    private static ObjectNode only(JsonNode from, String... keys) {
        ObjectNode to = JSON.createObjectNode();
        for (String key : keys) {
            to.set(key, from.path(key));
        }
        return to;
    }

    /** A finding: the violation, what was seen, and which organisation of the site is liable. */
    record Found(String violation, String facts, String liable) {
    }
}
