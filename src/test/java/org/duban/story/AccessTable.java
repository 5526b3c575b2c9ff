package org.duban.story;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** For every endpoint an address within contractor1's case, and who may read there or act. */
final class AccessTable {

    static final Set<String> OFFICERS = Set.of("inspector1", "inspector2", "case-officer1", "legal-reviewer1",
            "presider1", "leader1", "credit1", "admin1");
    static final Set<String> AUTHORITIES = with(OFFICERS, "observer1");
    static final Set<String> PARTIES = Set.of("contractor1", "contractor2", "subcontractor1", "supervisor1", "builder1");
    static final Set<String> EVERYBODY = with(AUTHORITIES, PARTIES.toArray(String[]::new));
    private static final Set<String> SERVED = with(AUTHORITIES, "contractor1");
    private static final Set<String> TOLD = with(SERVED, "supervisor1");

    private final Map<String, Row> rows = new TreeMap<>();

    /** The table for this case. */
    static Map<String, Row> of(Dossier one) {
        AccessTable table = new AccessTable();
        table.everybodysOwn(one);
        table.caseFile(one);
        table.documents(one);
        table.orders(one);
        table.interviews(one);
        table.sideActs(one);
        table.tasks(one);
        table.administration();
        return table.rows;
    }

    private void everybodysOwn(Dossier one) {
        list("GET /api/me", "/api/me");
        list("GET /api/violations", "/api/violations");
        list("GET /api/calendar/years", "/api/calendar/years");
        list("GET /api/organisations/me/e-service-consent", "/api/organisations/me/e-service-consent");
        act("POST /api/organisations/me/e-service-consent", "/api/organisations/me/e-service-consent", "{}", PARTIES);
        act("POST /api/files", "/api/files", "", with(OFFICERS, PARTIES.toArray(String[]::new)));
        list("GET /", "/");
        list("GET /signed-in", "/signed-in");
        list("GET /signed-out", "/signed-out");
        list("GET /sign-in-away", "/sign-in-away");
        list("GET /language/{language}", "/language/zh");
        list("GET /processes/{model}.bpmn", "/processes/rectification.bpmn");
        list("GET /api/sites", "/api/sites?q=" + CaseDesk.encoded(Dossier.SITE));
        read("GET /api/sites/{id}", "/api/sites/" + one.siteId(), AUTHORITIES);
    }

    private void caseFile(Dossier one) {
        String at = "/api/cases/" + one.caseId();
        list("GET /api/cases", "/api/cases?q=" + CaseDesk.encoded(one.caseNo()));
        for (String part : new String[] { "", "/parties", "/timeline", "/deadlines", "/documents", "/items" }) {
            read("GET /api/cases/{id}" + part, at + part, TOLD);
        }
        String reasoned = "{\"version\": 0, \"reason\": \"不可抗力\"}";
        act("POST /api/cases", "/api/cases", "{}", Set.of("inspector1", "inspector2"));
        act("POST /api/cases/{id}/suspension", at + "/suspension", reasoned, Set.of("case-officer1", "leader1"));
        act("POST /api/cases/{id}/resumption", at + "/resumption", reasoned, Set.of("case-officer1", "leader1"));
        act("POST /api/cases/{id}/delivery-confirmations", at + "/delivery-confirmations", "{}",
                Set.of("inspector1", "inspector2", "case-officer1"));
        act("POST /api/cases/{id}/officers", at + "/officers", """
                {"position": "SECOND", "person": "00000000-0000-4000-8000-000000000002", "reason": "调离", "version": 0}""",
                Set.of("leader1"));
        list("GET /cases", "/cases?q=" + CaseDesk.encoded(one.caseNo()));
        list("GET /cases/new", "/cases/new");
        form("POST /cases/new", "/cases/new", Set.of("inspector1", "inspector2"));
        read("GET /cases/{id}", "/cases/" + one.caseId(), TOLD);
        String suspension = "/cases/" + one.caseId() + "/suspension";
        read("GET /cases/{id}/{act}", suspension, Set.of("case-officer1", "leader1"));
        rows.put("POST /cases/{id}/{act}",
                new Row(suspension, Kind.FILE, Map.of(), "", Set.of("case-officer1", "leader1")));
        rows.put("PUT /cases/{id}/{act}/draft",
                new Row(suspension + "/draft", Kind.FILE, Map.of(), "", Set.of("case-officer1", "leader1")));
        Set<String> certified = Set.of("inspector1", "inspector2", "case-officer1");
        String delivery = "/cases/" + one.caseId() + "/delivery";
        read("GET /cases/{id}/delivery", delivery, certified);
        rows.put("POST /cases/{id}/delivery", new Row(delivery, Kind.FILE, Map.of(), "", certified));
        rows.put("PUT /cases/{id}/delivery/draft", new Row(delivery + "/draft", Kind.FILE, Map.of(), "", certified));
        rows.put("POST /cases/{id}/delivery/files", new Row(delivery + "/files", Kind.FILE, Map.of(), "", certified));
        read("GET /api/deadlines/{id}", "/api/deadlines/" + one.deadline(), SERVED);
        read("GET /api/deadlines/{id}/explanation", "/api/deadlines/" + one.deadline() + "/explanation", SERVED);
        read("GET /deadlines/{id}", "/deadlines/" + one.deadline(), SERVED);
    }

    private void documents(Dossier one) {
        String at = "/documents/" + one.document();
        list("GET /api/documents", "/api/documents?case=" + one.caseId());
        for (String part : new String[] { "", "/html", "/pdf", "/sealed" }) {
            read("GET /api/documents/{id}" + part, "/api" + at + part, SERVED);
        }
        for (String part : new String[] { "", "/pdf", "/sealed" }) {
            read("GET /documents/{id}" + part, at + part, SERVED);
        }
        read("GET /api/files/{id}", "/api/files/" + one.file(), TOLD);
        read("GET /files/{id}", "/files/" + one.file(), TOLD);
    }

    private void orders(Dossier one) {
        String at = "/api/rectifications/" + one.orderId();
        int version = one.orderVersion();
        list("GET /api/orders", "/api/orders");
        list("GET /orders", "/orders");
        read("GET /api/rectifications/{id}", at, TOLD);
        act("POST /api/rectifications/{id}/extension-requests", at + "/extension-requests",
                "{\"item\": \"%s\", \"days\": 3, \"reason\": \"设备延迟\", \"version\": %s}".formatted(one.item(), version),
                Set.of("contractor1"));
        act("POST /api/rectifications/{id}/acknowledgement", at + "/acknowledgement", "{}", Set.of("contractor1"));
        act("POST /api/rectifications/{id}/answers", at + "/answers", """
                {"answers": [{"item": "%s", "measure": "已改", "person": "张", "doneOn": "2026-07-13",
                 "evidenceFileIds": []}], "version": %s}""".formatted(one.item(), version), Set.of("contractor1"));
        act("POST /api/rectifications/{id}/service-corrections", at + "/service-corrections", "{}",
                Set.of("inspector1", "inspector2", "case-officer1"));
        act("POST /api/rectifications/{id}/sealed-copies", at + "/sealed-copies",
                "{\"fileId\": \"%s\", \"reason\": \"误传\", \"version\": %s}".formatted(one.file(), version),
                Set.of("inspector1", "inspector2"));
        act("POST /api/rectifications/{id}/withdrawals", at + "/withdrawals",
                "{\"reason\": \"名称有误\", \"version\": %s}".formatted(version), Set.of("inspector1", "inspector2"));
    }

    /** The act of a party: whoever was not served does not learn that there is anything to say so of. */
    private void sideActs(Dossier one) {
        String page = "/acts/" + one.orderId() + "/acknowledge";
        read("GET /acts/{id}/{act}", page, Set.of("contractor1"));
        rows.put("POST /acts/{id}/{act}", new Row(page, Kind.FILE, Map.of(), "", Set.of("contractor1")));
        rows.put("PUT /acts/{id}/{act}/draft", new Row(page + "/draft", Kind.FILE, Map.of(), "", Set.of("contractor1")));
        rows.put("POST /acts/{id}/{act}/files", new Row(page + "/files", Kind.FILE, Map.of(), "", Set.of("contractor1")));
    }

    private void interviews(Dossier one) {
        Set<String> inspectors = Set.of("inspector1", "inspector2");
        Set<String> officer = Set.of("case-officer1");
        String ofCase = "/cases/" + one.caseId() + "/interviews";
        String at = "/interviews/" + one.interview();
        String reasoned = "{\"reason\": \"另行安排\", \"version\": %s}".formatted(one.interviewVersion());
        read("GET /api/cases/{id}/interviews", "/api" + ofCase, TOLD);
        act("POST /api/cases/{id}/interviews", "/api" + ofCase, """
                {"organisation": "1", "ground": "OTHER", "words": "其他"}""", officer);
        read("GET /cases/{id}/interviews", ofCase, officer);
        rows.put("POST /cases/{id}/interviews", new Row(ofCase, Kind.FILE, Map.of(), "", officer));
        rows.put("PUT /cases/{id}/interviews/draft", new Row(ofCase + "/draft", Kind.FILE, Map.of(), "", officer));
        read("GET /api/interviews/{id}", "/api" + at, SERVED);
        act("POST /api/interviews/{id}/acknowledgement", "/api" + at + "/acknowledgement", "{}", Set.of("contractor1"));
        act("POST /api/interviews/{id}/reports", "/api" + at + "/reports", """
                {"done": "已改", "evidenceFileIds": []}""", Set.of("contractor1"));
        act("POST /api/interviews/{id}/postponements", "/api" + at + "/postponements", """
                {"meetsOn": "2026-07-24", "meetsAt": "09:00", "place": "会议室", "reason": "防汛", "version": %s}"""
                .formatted(one.interviewVersion()), inspectors);
        act("POST /api/interviews/{id}/postponements/cancellation", "/api" + at + "/postponements/cancellation", reasoned,
                inspectors);
        act("POST /api/interviews/{id}/cancellation", "/api" + at + "/cancellation", reasoned, officer);
        act("POST /api/interviews/{id}/withdrawals", "/api" + at + "/withdrawals", reasoned, inspectors);
        act("POST /api/interviews/{id}/sealed-copies", "/api" + at + "/sealed-copies",
                "{\"fileId\": \"%s\", \"reason\": \"误传\", \"version\": %s}".formatted(one.file(), one.interviewVersion()),
                inspectors);
        act("POST /api/interviews/{id}/service-corrections", "/api" + at + "/service-corrections", """
                {"method": "MAIL", "servedOn": "2026-07-13", "reason": "误记", "proofFileId": "%s", "version": %s}"""
                .formatted(one.file(), one.interviewVersion()), Set.of("inspector1", "inspector2", "case-officer1"));
    }

    private void tasks(Dossier one) {
        int version = one.taskVersion();
        String api = "/api/tasks/" + one.task();
        String data = "{\"version\": %s, \"data\": {\"answers\": []}}".formatted(version);
        Set<String> answerer = Set.of("contractor1");
        list("GET /api/tasks", "/api/tasks?whose=all&text=" + CaseDesk.encoded(one.caseNo()));
        list("GET /tasks", "/tasks?whose=all&text=" + CaseDesk.encoded(one.caseNo()));
        read("GET /api/tasks/{id}", api, SERVED);
        read("GET /api/tasks/{id}/form", api + "/form", SERVED);
        act("PUT /api/tasks/{id}/draft", api + "/draft", "{\"answers\": []}", answerer);
        act("POST /api/tasks/{id}/claim", api + "/claim", "{\"version\": %s}".formatted(version), answerer);
        act("POST /api/tasks/{id}/release", api + "/release", "{\"version\": %s}".formatted(version), answerer);
        act("POST /api/tasks/{id}/handover", api + "/handover",
                "{\"version\": %s, \"personId\": \"00000000-0000-4000-8000-000000000012\"}".formatted(version),
                answerer);
        act("POST /api/tasks/{id}/complete", api + "/complete", data, answerer);
        String page = "/tasks/" + one.task();
        for (String part : new String[] { "", "/next", "/next/part" }) {
            read("GET /tasks/{id}" + part, page + part, SERVED);
        }
        read("GET /tasks/{id}/draft.pdf", "/tasks/" + one.approval() + "/draft.pdf", AUTHORITIES);
        rows.put("POST /tasks/{id}", new Row(page, Kind.FILE, Map.of(), "", answerer));
        rows.put("PUT /tasks/{id}/draft", new Row(page + "/draft", Kind.FILE, Map.of(), "", answerer));
        form("POST /tasks/{id}/claim", page + "/claim", answerer, "version", String.valueOf(version));
        form("POST /tasks/{id}/release", page + "/release", answerer, "version", String.valueOf(version));
        form("POST /tasks/{id}/handover", page + "/handover", answerer, "version", String.valueOf(version), "personId",
                "00000000-0000-4000-8000-000000000012");
        rows.put("POST /tasks/{id}/files", new Row(page + "/files", Kind.FILE, Map.of(), "", answerer));
    }

    private void administration() {
        Set<String> admin = Set.of("admin1");
        list("GET /api/dev/clock", "/api/dev/clock");
        list("GET /calendar", "/calendar");
        list("GET /api/operations/findings", "/api/operations/findings");
        for (String one : new String[] { "dev/clock", "calendar/years", "calendar/years/preview", "organisations",
                "operations/reconciliations", "operations/repairs" }) {
            act("POST /api/" + one, "/api/" + one, "{}", admin);
        }
        act("PUT /api/memberships/{person}", "/api/memberships/00000000-0000-4000-8000-000000000012", "{}", admin);
        rows.put("POST /calendar/preview", new Row("/calendar/preview", Kind.FILE, Map.of(), "", admin));
        form("POST /calendar/import", "/calendar/import", admin);
        list("GET /operations", "/operations");
        form("POST /operations/reconciliations", "/operations/reconciliations", admin);
        form("POST /operations/repairs", "/operations/repairs", admin);
    }

    private void list(String endpoint, String url) {
        rows.put(endpoint, new Row(url, Kind.LIST, Map.of(), "", EVERYBODY));
    }

    private void read(String endpoint, String url, Set<String> readers) {
        rows.put(endpoint, new Row(url, Kind.READ, Map.of(), "", readers));
    }

    private void act(String endpoint, String url, String body, Set<String> actors) {
        rows.put(endpoint, new Row(url, Kind.JSON, Map.of(), body, actors));
    }

    private void form(String endpoint, String url, Set<String> actors, String... fields) {
        Map<String, String> sent = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        rows.put(endpoint, new Row(url, Kind.FORM, sent, "", actors));
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** How an endpoint is asked. */
    enum Kind {
        LIST,
        READ,
        JSON,
        FORM,
        FILE
    }

    /** One endpoint within the case, and the people for whom it is meant. */
    record Row(String url, Kind kind, Map<String, String> fields, @Nullable String body, Set<String> people) {
    }
}
