package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;

import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

/** A case of contractor1 with everything in it: order, interview, documents, files, deadlines, an answer and tasks. */
@Singleton
class Dossier {

    static final String SITE = "沁河湾秘密工地";
    private static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;
    private final InterviewWalk interviews;
    private CaseDesk.Opened opened;
    private String siteId;
    private String item;
    private String answered;
    private String deadline;
    private String file;
    private String document;
    private String task;
    private String orderNo;
    private String interview;
    private String approval;

    Dossier(CaseDesk desk, OrderWalk walk, InterviewWalk interviews) {
        this.desk = desk;
        this.walk = walk;
        this.interviews = interviews;
    }

    /** Brings the case to the point where every kind of thing hangs on it. */
    void fill() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
        long site = desk.site(SITE, "419001");
        siteId = String.valueOf(site);
        opened = desk.open(site, desk.finding("V03", "contractor1", DAY), desk.finding("V04", "contractor1", DAY));
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        answered = desk.item("contractor1", opened.orderId(), 1).path("id").asText();
        item = desk.item("contractor1", opened.orderId(), 2).path("id").asText();
        walk.answer("contractor1", opened.caseId(), DAY, answered);
        JsonNode order = desk.order("contractor1", opened.orderId());
        deadline = desk.item("contractor1", opened.orderId(), 2).path("deadlineId").asText();
        file = desk.item("contractor1", opened.orderId(), 1).path("answer").path("evidenceFileIds").path(0).asText();
        document = order.path("documentId").asText();
        orderNo = order.path("orderNo").asText();
        task = desk.await("contractor1", opened.caseId(), "UserTask_AnswerOrder").path("id").asText();
        desk.await("supervisor1", opened.caseId(), "UserTask_GiveOpinion");
        interview = interviews.open(opened.caseId(), "contractor1");
        interviews.notified(opened.caseId(), "contractor1", "2026-07-20", DAY);
        CaseDesk.Opened next = desk.open(site, desk.finding("V03", "contractor1", DAY));
        walk.draft(next.caseId(), 7);
        approval = desk.await("leader1", next.caseId(), "UserTask_ApproveOrder").path("id").asText();
        awaitPdf();
    }

    /** What nobody reads who is not meant to: numbers and names of the case. */
    List<String> secrets() {
        return List.of(opened.caseNo(), orderNo, SITE, "河南济水建设集团有限公司");
    }

    String caseId() {
        return opened.caseId();
    }

    String caseNo() {
        return opened.caseNo();
    }

    String orderId() {
        return opened.orderId();
    }

    String siteId() {
        return siteId;
    }

    String item() {
        return item;
    }

    String interview() {
        return interview;
    }

    String interviewVersion() {
        return desk.get("contractor1", "/api/interviews/" + interview).path("version").asText();
    }

    /** The leader's task in another case of the site, with a paper that has not left. */
    String approval() {
        return approval;
    }

    String deadline() {
        return deadline;
    }

    String file() {
        return file;
    }

    String document() {
        return document;
    }

    String task() {
        return task;
    }

    int orderVersion() {
        return desk.order("contractor1", opened.orderId()).path("version").asInt();
    }

    int taskVersion() {
        return desk.get("contractor1", "/api/tasks/" + task).path("version").asInt();
    }

    private void awaitPdf() {
        for (int patience = 600; as("inspector1").get("/api/documents/" + document + "/pdf").statusCode() != 200;) {
            assertThat(--patience).isPositive();
            CaseDesk.pause();
        }
    }
}
