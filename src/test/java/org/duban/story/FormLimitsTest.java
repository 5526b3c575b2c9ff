package org.duban.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.duban.interview.InterviewStage;
import org.duban.rectification.OrderStage;
import org.duban.rectification.OrderStage.Staged;
import org.duban.story.PageForms.Field;
import org.duban.story.PageForms.Form;
import org.duban.testsupport.Pdfs;
import org.duban.testsupport.TestCity;
import org.duban.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What a field of a page lets in arrives, in the widest characters, and one more is refused by its field. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class FormLimitsTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 13);

    private final TestCity city;
    private final CaseDesk desk;
    private final OrderStage stage;
    private final InterviewStage interviews;

    FormLimitsTest(TestCity city, CaseDesk desk, OrderStage stage, InterviewStage interviews) {
        this.city = city;
        this.desk = desk;
        this.stage = stage;
        this.interviews = interviews;
    }

    @BeforeEach
    void onAWorkingDay() {
        city.found();
        desk.get("inspector2", "/api/me");
        stage.today(DAY);
    }

    @AfterEach
    void giveTimeBack() {
        stage.giveTimeBack();
    }

    @Test
    void shouldReadEveryFormOfEveryPageAtItsLimits() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Form form : PageForms.all()) {
            String person = person(form);
            Response answer = send(form, person, form.action().replace("{id}", "999999999"), Map.of());
            softly.assertThat(answer.statusCode()).as(form.name()).isIn(303, 400, 404, 409, 422);
            softly.assertThat(answer.asString()).as(form.name()).doesNotContain("最多", "过大", "无法读取");
        }
        softly.assertAll();
    }

    @Test
    void shouldTakeWhatEveryFieldOfWordsLetsIn() throws IOException {
        Map<String, Arrival> arrivals = arrivals();
        Map<String, Form> forms = new TreeMap<>(PageForms.all().stream().filter(Form::takesWords)
                .collect(Collectors.toMap(Form::name, one -> one, (one, same) -> one)));

        assertThat(arrivals.keySet()).as("a form that takes words is sent at its limits").isEqualTo(forms.keySet());
        for (Form form : forms.values()) {
            arrivals.get(form.name()).at(form);
        }
    }

    @Test
    void shouldKeepTheFieldsOfARowTogetherWhereSomeAreEmpty() {
        Response answer = page("inspector1").contentType("application/x-www-form-urlencoded").body("csrf-token=" + CSRF
                + "&site=" + stage.site() + "&secondOfficer=00000000-0000-4000-8000-000000000002&caseOfficer="
                + row("", "", "", "") + row("V03", "甲", "东门", "") + row("", "", "", "")
                + row("V04", "乙", "西门", "9")).post("/cases/new");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        JsonNode items = desk.get("inspector1",
                "/api/cases/" + answer.header("Location").replaceFirst(".*/", "") + "/items").path(0).path("items");
        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("facts").asText()).isEqualTo("甲");
        assertThat(items.path(0).path("days").asInt()).isNotEqualTo(9);
        assertThat(items.path(1).path("facts").asText()).isEqualTo("乙");
        assertThat(items.path(1).path("place").asText()).isEqualTo("西门");
        assertThat(items.path(1).path("days").asInt()).isEqualTo(9);
    }

    @Test
    void shouldNameTheRowThatIsWrongAndKeepEveryRow() {
        Response answer = page("inspector1").contentType("application/x-www-form-urlencoded").body("csrf-token=" + CSRF
                + "&site=" + stage.site() + "&secondOfficer=00000000-0000-4000-8000-000000000002&caseOfficer="
                + row("V03", "", "东门", "") + row("V04", "乙", "西门", "9")).post("/cases/new");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("第 1 项", "name=\"facts\" maxlength=\"2000\"></textarea>",
                "maxlength=\"2000\">乙</textarea>");
    }

    @Test
    void shouldRefuseMoreFindingsThanACaseTakes() {
        Response answer = page("inspector1").contentType("application/x-www-form-urlencoded").body("csrf-token=" + CSRF
                + "&site=" + stage.site() + "&secondOfficer=00000000-0000-4000-8000-000000000002&caseOfficer="
                + row("V04", "甲", "东门", "").repeat(51)).post("/cases/new");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("最多 50 项违法事实");
    }

    private String row(String code, String facts, String place, String days) {
        return "&code=" + code + "&facts=" + CaseDesk.encoded(facts) + "&place=" + CaseDesk.encoded(place) + "&days=" + days
                + "&foundOn=" + DAY + "&liable=" + (code.isEmpty() ? "" : stage.contractor1());
    }

    private Map<String, Arrival> arrivals() {
        Map<String, Arrival> arrivals = new TreeMap<>();
        arrivals.put("/cases/new", this::opened);
        arrivals.put("casefile-suspend", form -> {
            String caseId = stage.issued("V03").caseId();
            at(form, "case-officer1", caseId, "version", caseVersion(caseId));
            Form resuming = new Form("casefile-resume", "/cases/{id}/resumption", form.fields(), true);
            at(resuming, "case-officer1", caseId, "version", caseVersion(caseId));
        });
        arrivals.put("casefile-exchange-officer", form -> {
            String legalReviewer = "00000000-0000-4000-8000-000000000004";
            desk.makeInspector(legalReviewer);
            String caseId = desk.post("inspector1", "/api/cases",
                    desk.opening(Long.parseLong(stage.site()), desk.finding("V03", "contractor1", DAY.toString()))
                            .put("secondOfficer", legalReviewer))
                    .statusCode(200).extract().path("caseId");
            at(form, "leader1", caseId, "version", caseVersion(caseId), "position", "SECOND", "person",
                    "00000000-0000-4000-8000-000000000002");
        });
        arrivals.put("casefile-confirm-delivery", form -> {
            String caseId = stage.issued("V03").caseId();
            at(form, "inspector1", caseId, "version", caseVersion(caseId), "party", stage.contractor1(), "electronic", "yes");
        });
        arrivals.put("casefile-resume", form -> assertThat(form.fields()).isNotEmpty());
        arrivals.put("rectification-ask-extension", form -> {
            Staged order = served();
            at(form, "contractor1", order.id(), "itemId", order.item(), "days", "1");
            assertThat(desk.order("contractor1", order.id()).findPath("extension").path("reason").asText())
                    .isEqualTo("𠮷".repeat(900));
        });
        arrivals.put("rectification-answer", form -> {
            Staged order = closed();
            String address = form.action().replace("{id}", order.id());
            // The paper that an answer makes prints it: characters that its faces have.
            Map<String, String> values = new TreeMap<>(Map.of("answers[0].itemId", open(order),
                    "answers[0].measure", "𫖯".repeat(2001), "answers[0].person", "𫖯".repeat(100)));
            assertThat(send(form, "contractor1", address, values).statusCode()).isEqualTo(422);
            values.put("answers[0].measure", "𫖯".repeat(2000));
            assertThat(send(form, "contractor1", address, values).statusCode()).isEqualTo(303);
            assertThat(page("inspector1").get("/cases/" + order.caseId()).asString()).contains("𫖯".repeat(2000));
        });
        arrivals.put("measure-replace-sealed-copy", form -> {
            Staged order = stage.issued("V03");
            at(form, "inspector1", order.id(), "party", stage.contractor1(), "version", version(order));
        });
        arrivals.put("measure-withdraw", form -> {
            Staged order = stage.issued("V03");
            at(form, "inspector1", order.id(), "version", version(order));
        });
        arrivals.put("measure-correct-service", form -> {
            Staged order = served();
            stage.today(DAY.plusDays(1));
            corrected(form, order.id(), version(order));
            stage.today(DAY);
        });
        arrivals.put("interview-open", form -> at(form, "case-officer1", String.valueOf(interviews.caseFile()), "organisation",
                stage.contractor1(), "ground", "OVERDUE", "family", "DEVICE"));
        arrivals.put("interview-postpone", form -> {
            InterviewStage.Staged interview = interviews.notified();
            String address = form.action().replace("{id}", interview.id());
            // Its notice prints it too.
            Map<String, String> values = new TreeMap<>(Map.of("meetsOn", "2026-07-22", "meetsAt", "15:00", "version",
                    interview.version(), "place", "𫖯".repeat(201), "reason", "𫖯".repeat(500)));
            assertThat(send(form, "inspector1", address, values).statusCode()).isEqualTo(422);
            values.put("place", "𫖯".repeat(200));
            assertThat(send(form, "inspector1", address, values).statusCode()).isEqualTo(303);
        });
        arrivals.put("interview-call-off", form -> {
            InterviewStage.Staged interview = interviews.notified();
            at(form, "case-officer1", interview.id(), "version", interview.version());
        });
        arrivals.put("interview-report-late", form -> {
            at(form, "contractor1", interviews.unreported().id());
            stage.today(DAY);
        });
        // Nothing is to be repaired; the reason was taken before that was looked at.
        arrivals.put("/operations/repairs", form -> {
            assertThat(send(form, "admin1", form.action(), Map.of("subject", "nowhere/1/1")).statusCode()).isIn(404, 409);
            assertThat(beyond(form, "admin1", form.action(), Map.of("subject", "nowhere/1/1")).statusCode()).isEqualTo(400);
        });
        return arrivals;
    }

    /** The receipt prints it. */
    private void corrected(Form form, String id, String version) {
        String address = form.action().replace("{id}", id);
        Map<String, String> values = new TreeMap<>(Map.of("party", stage.contractor1(), "version", version, "method", "LEFT",
                "premises", "DOMICILE", "servedOn", DAY.plusDays(1).toString(), "place", "𫖯".repeat(201), "witness",
                "𫖯".repeat(100), "refusalReason", "𫖯".repeat(500), "reason", "𫖯".repeat(900)));
        assertThat(send(form, "inspector1", address, values).statusCode()).isEqualTo(422);
        values.put("place", "𫖯".repeat(200));
        assertThat(send(form, "inspector1", address, values).statusCode()).isEqualTo(303);
    }

    private void opened(Form form) {
        String site = stage.site();
        Map<String, String> chosen = Map.of("site", site, "code", "V03", "liable", stage.contractor1(), "days", "",
                "secondOfficer", "00000000-0000-4000-8000-000000000002", "caseOfficer", "");

        Response answer = send(form, "inspector1", form.action(), chosen);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        String caseId = answer.header("Location").replaceFirst(".*/", "");
        JsonNode items = desk.get("inspector1", "/api/cases/" + caseId + "/items").path(0).path("items");
        assertThat(items).hasSize(PageForms.MOST_ROWS).allSatisfy(item -> {
            assertThat(item.path("facts").asText()).isEqualTo("𠮷".repeat(2000));
            assertThat(item.path("place").asText()).isEqualTo("𠮷".repeat(200));
        });
        Response refused = beyond(form, "inspector1", form.action(), chosen);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).as("nothing typed is lost").contains("𠮷".repeat(2001));
    }

    private Staged served() {
        Staged order = stage.issued("V03");
        stage.serve(order);
        return order;
    }

    /** Its first item was answered, and for the second one more time was asked: the answers are closed. */
    private Staged closed() {
        Staged order = stage.issued("V03", "V04");
        stage.serve(order);
        stage.answer(order);
        desk.post("contractor1", "/api/rectifications/" + order.id() + "/extension-requests", CaseDesk.JSON.createObjectNode()
                .put("item", open(order)).put("days", 3).put("reason", "设备延迟").put("version", Integer.parseInt(version(order))))
                .statusCode(200);
        return order;
    }

    private String open(Staged order) {
        return desk.item("contractor1", order.id(), 2).path("id").asText();
    }

    private String version(Staged order) {
        return desk.order("inspector1", order.id()).path("version").asText();
    }

    private String caseVersion(String caseId) {
        return desk.get("inspector1", "/api/cases/" + caseId).path("version").asText();
    }

    /** One character too many is refused; at its limit the form is taken. */
    private static void at(Form form, String person, String id, String... chosen) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < chosen.length; i += 2) {
            values.put(chosen[i], chosen[i + 1]);
        }
        String address = form.action().replace("{id}", id);

        Response refused = beyond(form, person, address, values);
        assertThat(refused.statusCode()).as("%s: %s", address, refused.asString())
                .isEqualTo(422);
        Response answer = send(form, person, address, values);
        assertThat(answer.statusCode()).as("%s: %s", address, answer.asString()).isEqualTo(303);
    }

    private static Response beyond(Form form, String person, String address, Map<String, String> chosen) {
        Form longer = new Form(form.name(), form.action(), form.fields().stream().map(one -> one.isWords()
                ? new Field(one.name(), one.type(), String.valueOf(Integer.parseInt(one.maxLength()) + 1))
                : one).toList(), form.multipart());
        return send(longer, person, address, chosen);
    }

    private static Response send(Form form, String person, String address, Map<String, String> chosen) {
        RequestSpecification request = page(person);
        if (!form.multipart()) {
            String body = form.fields().stream()
                    .map(one -> one.name() + "=" + CaseDesk.encoded(chosen.getOrDefault(one.name(), one.atItsLimit())))
                    .collect(Collectors.joining("&"));
            return request.contentType("application/x-www-form-urlencoded").body("csrf-token=" + CSRF + "&" + body)
                    .post(address);
        }
        request.multiPart("csrf-token", CSRF).multiPart("act", "submit");
        for (Field one : form.fields()) {
            if (one.type().equals("file")) {
                request.multiPart(one.name(), "a.pdf", Pdfs.page(), "application/pdf");
            } else {
                request.multiPart(one.name(), chosen.getOrDefault(one.name(), one.atItsLimit()), "text/plain; charset=UTF-8");
            }
        }
        return request.post(address);
    }

    private static RequestSpecification page(String person) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .defaultContentCharset("UTF-8").appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth()
                .oauth2(Tokens.of(person)).redirects().follow(false).cookie("csrf-token", CSRF);
    }

    private static String person(Form form) {
        if (form.action().startsWith("/operations") || form.action().startsWith("/calendar")) {
            return "admin1";
        }
        if (form.name().equals("casefile-exchange-officer")) {
            return "leader1";
        }
        if (form.name().equals("casefile-confirm-delivery")) {
            return "inspector1";
        }
        boolean partys = form.action().matches(".*/(ask-extension|answer|acknowledge|report-late)");
        return partys ? "contractor1" : form.action().matches("/cases/\\{id}/.*|.*/call-off") ? "case-officer1" : "inspector1";
    }

    /** Sends a form at its limits to something that is there. */
    private interface Arrival {
        void at(Form form);
    }
}
