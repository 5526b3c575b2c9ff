package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;

import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class FormCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = """
            {"id": "f", "components": [
              {"type": "text", "text": "说明"},
              {"type": "textfield", "key": "name", "validate": {"required": true, "maxLength": 4, "pattern": "^[甲乙丙丁]+$"}},
              {"type": "number", "key": "days", "decimalDigits": 0, "validate": {"min": 1, "max": 30}},
              {"type": "datetime", "subtype": "date", "key": "doneOn"},
              {"type": "checkbox", "key": "agreed"},
              {"type": "radio", "key": "verdict", "values": [{"value": "YES"}, {"value": "NO"}]},
              {"type": "textfield", "key": "shown", "disabled": true},
              {"type": "textarea", "key": "reason", "validate": {"required": true}, "conditional": {"hide": "=verdict != \\"NO\\""}},
              {"type": "dynamiclist", "path": "items", "components": [
                {"type": "textfield", "key": "itemId", "validate": {"required": true}}]},
              {"type": "group", "components": [{"type": "select", "key": "party", "valuesKey": "parties"}]},
              {"type": "dynamiclist", "path": "answers", "components": [
                {"type": "textfield", "key": "itemId", "properties": {"reference": "yes"}},
                {"type": "textarea", "key": "measure", "properties": {"required": "begun"}},
                {"type": "textfield", "key": "person"}]}
            ]}""";

    private final FormCheck form = new FormCheck(json(FORM));

    @Test
    void shouldTakeWhatTheFormAllowsAndLeaveOutWhatItOnlyShows() {
        // when
        JsonNode checked = form.checked(json("""
                {"name": "甲乙", "days": 7, "doneOn": "2026-07-20", "agreed": true, "verdict": "YES", "shown": "x",
                 "items": [{"itemId": "1"}, {"itemId": "2"}], "party": "9", "answers": []}"""));
        // then
        assertThat(checked).isEqualTo(json("""
                {"name": "甲乙", "days": 7, "doneOn": "2026-07-20", "agreed": true, "verdict": "YES",
                 "items": [{"itemId": "1"}, {"itemId": "2"}], "party": "9", "answers": []}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"name\": \"\"} | name", "{\"name\": \"甲乙丙丁甲\"} | name",
            "{\"name\": \"戊\"} | name", "{\"name\": 5} | name", "{\"name\": \"甲\", \"days\": \"7\"} | days",
            "{\"name\": \"甲\", \"days\": 0} | days", "{\"name\": \"甲\", \"days\": 31} | days",
            "{\"name\": \"甲\", \"days\": 1.5} | days", "{\"name\": \"甲\", \"doneOn\": \"2026-02-30\"} | doneOn",
            "{\"name\": \"甲\", \"agreed\": \"yes\"} | agreed", "{\"name\": \"甲\", \"verdict\": \"MAYBE\"} | verdict",
            "{\"name\": \"甲\", \"party\": {\"a\": 1}} | party", "{\"name\": \"甲\", \"caseId\": 1} | caseId",
            "{\"name\": \"甲\", \"items\": {}} | items", "{\"name\": \"甲\", \"items\": [1]} | items.0",
            "{\"name\": \"甲\", \"items\": [{}]} | items.0.itemId", "{\"name\": \"甲\", \"verdict\": \"NO\"} | reason",
            "{\"name\": \"甲\", \"items\": [{\"itemId\": \"1\", \"x\": 1}]} | items.0.x",
            "{\"name\": \"甲\", \"answers\": [{\"itemId\": \"1\"}, {\"itemId\": \"2\", \"person\": \"张\"}]} | answers.1.measure",
            "{\"name\": \"甲\", \"answers\": [{\"itemId\": \"2\", \"person\": \"张\", \"measure\": \" \"}]} | answers.0.measure" })
    void shouldNameTheFieldThatIsWrong(String submitted, String field) {
        // when, then
        assertThatThrownBy(() -> form.checked(json(submitted))).asInstanceOf(type(DubanProblem.class))
                .extracting(problem -> problem.violations().stream().map(DubanProblem.Violation::field).toList())
                .isEqualTo(List.of(field));
    }

    @Test
    void shouldCleanWhatCameBeforeItIsMeasured() {
        // when
        JsonNode checked = form.checked(
                json("""
                        {"name": " 甲\\u200b乙\\u00a0丙\\ufeff丁 ", "doneOn": "２０２６年７月２０日", "verdict": "NO", "reason": "\\u00a0抽查\\u200b3名\\u2028工人\\uf0d8 "}"""));
        // then
        assertThat(checked).isEqualTo(json("""
                {"name": "甲乙丙丁", "doneOn": "2026-07-20", "verdict": "NO", "reason": "抽查3名\\n工人•",
                 "items": [], "answers": []}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\\u00a0 | 此项必填。", "\\u200b\\u3000 | 此项必填。", "\\u3164 | 此项必填。",
            "a\\ud842 | U+D842", "a\\ufffe | U+FFFE", "a\\ue001 | U+E001" })
    void shouldNameWhatCannotBeCleanedAndAskForWhatCanBeSeen(String reason, String said) {
        assertThatThrownBy(() -> form.checked(json("{\"name\": \"甲\", \"verdict\": \"NO\", \"reason\": \"" + reason + "\"}")))
                .asInstanceOf(type(DubanProblem.class))
                .satisfies(problem -> assertThat(problem.violations()).singleElement().satisfies(one -> {
                    assertThat(one.field()).isEqualTo("reason");
                    assertThat(one.message().zh()).contains(said);
                }));
    }

    @Test
    void shouldTakeARowThatNobodyHasBegun() {
        JsonNode submitted = json("""
                {"name": "甲", "answers": [{"itemId": "1", "measure": ""}, {"itemId": "2", "measure": "改", "person": ""}]}""");

        assertThat(form.checked(submitted).path("answers")).isEqualTo(submitted.path("answers"));
    }

    @Test
    void shouldTakeWhatIsSaidOnceForTheRowsThatAreBegunAndDoNotSayItThemselves() {
        // given
        FormCheck once = new FormCheck(json("""
                {"components": [
                  {"type": "textfield", "key": "person", "validate": {"maxLength": 3}, "properties": {"forRows": "answers"}},
                  {"type": "dynamiclist", "path": "answers", "components": [
                    {"type": "textfield", "key": "itemId", "properties": {"reference": "yes"}},
                    {"type": "textarea", "key": "measure"},
                    {"type": "textfield", "key": "person", "properties": {"required": "begun"}}]}]}"""));
        // when
        JsonNode checked = once.checked(json("""
                {"person": "张", "answers": [{"itemId": "1", "measure": "改"}, {"itemId": "2", "measure": "改", "person": "李"},
                 {"itemId": "3", "measure": ""}]}"""));
        // then
        assertThat(checked).isEqualTo(json("""
                {"answers": [{"itemId": "1", "measure": "改", "person": "张"}, {"itemId": "2", "measure": "改", "person": "李"},
                 {"itemId": "3", "measure": ""}]}"""));
        assertThatThrownBy(() -> once.checked(json("""
                {"person": "张王李赵", "answers": [{"itemId": "1", "measure": "改", "person": "李"}]}""")))
                .asInstanceOf(type(DubanProblem.class))
                .extracting(problem -> problem.violations().getFirst().field()).isEqualTo("person");
        // what is wrong with it is said where it was written, and of no row that it lacks it
        assertThatThrownBy(() -> once.checked(json("""
                {"person": "张王李赵", "answers": [{"itemId": "1", "measure": "改"}, {"itemId": "2", "measure": "改"}]}""")))
                .asInstanceOf(type(DubanProblem.class)).extracting(problem -> problem.violations().stream()
                        .map(one -> one.field()).toList())
                .isEqualTo(List.of("person"));
    }

    @Test
    void shouldCleanWhatIsSaidOnceBeforeItIsJudged() {
        FormCheck once = new FormCheck(json("""
                {"components": [
                  {"type": "datetime", "subtype": "date", "key": "doneOn", "properties": {"forRows": "answers"}},
                  {"type": "dynamiclist", "path": "answers", "components": [
                    {"type": "textfield", "key": "itemId", "properties": {"reference": "yes"}},
                    {"type": "textarea", "key": "measure"},
                    {"type": "datetime", "subtype": "date", "key": "doneOn", "properties": {"required": "begun"}}]}]}"""));

        assertThat(once.checked(json("""
                {"doneOn": "２０２６.7.1", "answers": [{"itemId": "1", "measure": "改"}]}"""))).isEqualTo(json("""
                {"answers": [{"itemId": "1", "measure": "改", "doneOn": "2026-07-01"}]}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "5", "null" })
    void shouldRefuseWhatIsNoSubmission(String submitted) {
        // when, then
        assertThatThrownBy(() -> form.checked(json(submitted))).isInstanceOf(DubanProblem.class);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }
}
