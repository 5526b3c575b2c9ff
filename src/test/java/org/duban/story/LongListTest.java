package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testsupport.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.duban.engine.EngineJson;
import org.duban.testsupport.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** A list is refused by its length alone, and a refusal is never longer than what anybody reads. */
@QuarkusTest
@TestProfile(PagesByTokenProfile.class)
class LongListTest {

    /** Of an order that nobody has, whatever other tests have opened. */
    private static final String ANSWERS = "/api/rectifications/999999999999/answers";
    private static final int SMALL = 4000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TestCity city;

    private final EngineJson own;

    LongListTest(TestCity city, EngineJson own) {
        this.city = city;
        this.own = own;
    }

    @BeforeEach
    void somewhereToBelong() {
        city.found();
    }

    @ParameterizedTest
    @ValueSource(ints = { 51, 500, 10_000, 40_000 })
    void shouldRefuseAListBeforeItsElementsAreLookedAt(int length) {
        byte[] answer = post(answers(length, NODES::objectNode)).statusCode(400).body("type", endsWith("/invalid"))
                .body("violations.field", contains("answers"))
                .body("violations.message", contains("最多 50 项，请分次提交。")).extract().asByteArray();

        assertThat(answer.length).isLessThan(SMALL);
    }

    @Test
    void shouldRefuseEveryListOfTheApiByItsLength() {
        Map<String, JsonLists.Found> lists = new TreeMap<>();
        JsonLists.ofEveryEndpoint().forEach(one -> lists.put(one.address() + " " + one.field(), one));

        assertThat(lists.keySet()).contains("/api/rectifications/1/answers answers", "/api/cases findings",
                "/api/rectifications/1/answers answers.0.evidenceFileIds", "/api/calendar/years notice.feasts.0.makeup");
        lists.forEach((name, list) -> as(person(list.address())).contentType(ContentType.JSON)
                .body(list.with(list.most() + 1).toString()).post(list.address()).then().statusCode(400)
                .body("violations.field", contains(list.field()))
                .body("violations.message", contains("最多 " + list.most() + " 项，请分次提交。")));
    }

    @Test
    void shouldTakeAListAtItsLimit() {
        post(answers(50, () -> answer("已改", 50))).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "zh, '请更正以下内容，另有 180 处'", "en, 'Please correct the following, and 180 more'" })
    void shouldNameTwentyProblemsAndCountTheRest(String language, String detail) {
        byte[] answer = as("contractor1").contentType(ContentType.JSON).header("Accept-Language", language)
                .body(answers(40, NODES::objectNode).toString()).post(ANSWERS).then().statusCode(400)
                .body("violations", hasSize(20)).body("more", equalTo(180)).body("detail", equalTo(detail)).extract()
                .asByteArray();

        assertThat(answer.length).isLessThan(SMALL);
    }

    @Test
    void shouldNameAllOfTwentyProblems() {
        post(answers(4, NODES::objectNode)).statusCode(400).body("violations", hasSize(20))
                .body("detail", equalTo("请更正以下内容")).body("$", not(hasKey("more")));
    }

    @Test
    void shouldRefuseDepthAndLengthOfWhatHasNoFields() {
        Stream.of("[".repeat(60) + "]".repeat(60), "[" + "{},".repeat(40_000) + "{}]").forEach(data -> as("contractor1")
                .contentType(ContentType.JSON).body(data).put("/api/tasks/1/draft").then().statusCode(400)
                .body("type", endsWith("/malformed")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "answers", "deep.er", "rows.1.b" })
    void shouldRefuseADraftWithAListThatCouldNotBeReadAgain(String field) {
        draft(field, 501).statusCode(400).body("violations.field", contains(field))
                .body("violations.message", contains("最多 500 项，请分次提交。"));

        draft(field, 500).statusCode(404);
    }

    @Test
    void shouldReadAgainWhateverWasStored() {
        String stored = draftOf("answers", 600).toString();

        assertThat((List<?>) own.variables(stored).get("answers")).hasSize(600);
    }

    @Test
    void shouldNameTheFirstTwentyProblemsInTheOrderOfTheFields() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (String field : List.of("doneOn", "evidenceFileIds", "item", "measure", "person")) {
                all.add("answers." + i + "." + field);
            }
        }

        post(answers(40, NODES::objectNode)).statusCode(400).body("violations.field", equalTo(all.subList(0, 20)));
    }

    @Test
    void shouldTellThatABodyIsTooLargeWhereverItIsCutOff() {
        String much = "x".repeat(2 << 20);
        for (String body : List.of("{\"version\":0,\"reason\":\"" + much + "\"}", "{\"" + much + "\":0}", "[" + much,
                "{\"version\":" + "9".repeat(2 << 20) + "}")) {
            as("case-officer1").contentType(ContentType.JSON).body(body).post("/api/cases/999999999999/suspension").then()
                    .statusCode(413).body("type", endsWith("/too-large"));
        }
        as("case-officer1").contentType(ContentType.JSON).body("{\"version\":0,\"reason\":\"x\"}")
                .post("/api/cases/999999999999/suspension").then().statusCode(404);
    }

    @Test
    void shouldQuoteNoMoreThanTheBeginningOfWhatWasEntered() {
        String much = "长".repeat(40_000);
        ObjectNode withFile = answer("已改", 0);
        withFile.withArray("evidenceFileIds").add(much);
        ObjectNode file = answers(1, () -> withFile);
        ObjectNode unknown = answers(1, () -> answer("已改", 1)).put("x".repeat(40_000), 1);

        assertThat(post(file).statusCode(400).body("violations.field", contains("answers.0.evidenceFileIds.0")).extract()
                .asByteArray().length).isLessThan(SMALL);
        assertThat(post(unknown).statusCode(400).body("violations.field[0]", startsWith("xxx")).extract().asByteArray().length)
                .isLessThan(SMALL);
        assertThat(as("contractor1").queryParam("limit", "x").queryParam(much.substring(0, 100), "x").get("/api/orders").then()
                .statusCode(400).extract().asByteArray().length).isLessThan(SMALL);
    }

    private static ValidatableResponse draft(String field, int length) {
        return as("contractor1").contentType(ContentType.JSON).body(draftOf(field, length).toString())
                .put("/api/tasks/999999999999/draft").then();
    }

    private static JsonNode draftOf(String field, int length) {
        List<String> steps = List.of(field.split("\\."));
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < length; i++) {
            list.addObject();
        }
        JsonNode value = list;
        for (String step : steps.reversed()) {
            JsonNode within = value;
            value = step.equals("1") ? NODES.arrayNode().add(0).add(within) : NODES.objectNode().set(step, within);
        }
        return value;
    }

    @Test
    void shouldCountCharactersAndNotWhatAStringKeepsThemIn() {
        post(answers(1, () -> answer("𠮷".repeat(2000), 0).put("person", "𠮷".repeat(100)))).statusCode(404);

        post(answers(1, () -> answer("𠮷".repeat(2001), 0).put("person", "𠮷".repeat(101)))).statusCode(400)
                .body("violations.field", containsInAnyOrder("answers.0.measure", "answers.0.person"));
    }

    private static ValidatableResponse post(JsonNode body) {
        return as("contractor1").contentType(ContentType.JSON).body(body.toString()).post(ANSWERS).then();
    }

    private static ObjectNode answers(int length, Supplier<ObjectNode> each) {
        ObjectNode body = NODES.objectNode().put("version", 0);
        Stream.generate(each).limit(length).forEach(body.withArray("answers")::add);
        return body;
    }

    private static ObjectNode answer(String measure, int files) {
        ObjectNode answer = NODES.objectNode().put("item", "1").put("measure", measure).put("person", "张")
                .put("doneOn", "2026-07-13");
        answer.putArray("evidenceFileIds");
        for (int i = 1; i <= files; i++) {
            answer.withArray("evidenceFileIds").add(String.valueOf(i));
        }
        return answer;
    }

    private static String person(String address) {
        return address.startsWith("/api/calendar/") ? "admin1"
                : address.equals("/api/cases") ? "inspector1" : "contractor1";
    }
}
