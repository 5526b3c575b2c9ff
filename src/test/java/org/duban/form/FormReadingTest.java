package org.duban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.form.Schemas.EVERYTHING;
import static org.duban.form.Schemas.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class FormReadingTest {

    @Test
    void shouldKeepWhatWasTypedLetterByLetterInTheShapeOfTheForm() {
        // given
        Map<String, List<String>> sent = Map.of("agreed", List.of("no"), "why", List.of(" 不\r\n行 "), "days", List.of("１０"),
                "on", List.of("2026.6.1"), "urgent", List.of("true"), "rows[0].itemId", List.of("7"), "rows[0].measure",
                List.of(""), "rows[2].itemId", List.of("8"), "rows[2].files", List.of("5", "6"), "party", List.of("3"));

        // when
        ObjectNode typed = new FormReading(EVERYTHING, sent).typed();

        // then
        assertThat(typed).isEqualTo(json("""
                {'party': '3', 'on': '2026.6.1', 'agreed': 'no', 'why': ' 不\\r\\n行 ', 'urgent': true, 'days': '１０',
                 'rows': [{'itemId': '7', 'measure': '', 'files': ''}, {'itemId': '8', 'files': '5,6'}], 'people': []}"""));
    }

    @Test
    void shouldTellWhatHasNoPlaceInTheForm() {
        FormReading reading = new FormReading(EVERYTHING, Map.of("csrf-token", List.of("x"), "remark", List.of("旧栏目的内容"),
                "rows[0].other", List.of("也是"), "blank", List.of(" "), "why", List.of("y")));

        assertThat(reading.unplaced(Set.of("csrf-token"))).containsExactlyInAnyOrder("旧栏目的内容", "也是");
    }

    @Test
    void shouldReadNoMoreRowsThanAListMayHave() {
        Map<String, List<String>> sent = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            sent.put("people[" + i + "].name", List.of("张"));
        }

        assertThat(new FormReading(EVERYTHING, sent).typed().path("people").size()).isEqualTo(501);
    }

    @Test
    void shouldCleanWhatIsSentOn() {
        // given
        ObjectNode typed = json("""
                {'party': '', 'on': '２０２６年６月１日', 'agreed': 'no', 'why': ' 不\\r\\n行 ', 'days': '１０', 'urgent': false,
                 'rows': [], 'people': [{'name': ' 张\\t三 '}, {'name': ''}]}""");

        // when
        JsonNode clean = Cleaned.of(EVERYTHING, typed).data();

        // then
        assertThat(clean).hasToString(json("""
                {'on': '2026-06-01', 'agreed': 'no', 'why': '不\\n行', 'urgent': false, 'days': 10, 'rows': [],
                 'people': [{'name': '张 三'}, {}]}""").toString());
    }

    @Test
    void shouldNotSendWhatAConditionHides() {
        assertThat(Cleaned.of(EVERYTHING, json("{'agreed': 'yes', 'why': '先写了又改了主意'}")).data().has("why")).isFalse();
        assertThat(Cleaned.of(EVERYTHING, json("{'agreed': 'no', 'why': '不行'}")).data().path("why").asText()).isEqualTo("不行");
    }

    @Test
    void shouldLeaveOutRowsThatNobodyHasBegunAndStillNameTheOthersByTheirPlace() {
        // when
        Cleaned cleaned = Cleaned.of(EVERYTHING, json("""
                {'rows': [{'itemId': '7', 'measure': ' ', 'files': ''}, {'itemId': '8', 'doneOn': '昨天'},
                 {'itemId': '9', 'files': '5'}]}"""));

        // then
        assertThat(cleaned.data().path("rows"))
                .isEqualTo(json("{'r': [{'itemId': '8', 'doneOn': '昨天'}, {'itemId': '9', 'files': '5'}]}").path("r"));
        assertThat(cleaned.fieldOf("rows.0.doneOn")).isEqualTo("rows[1].doneOn");
        assertThat(cleaned.fieldOf("rows.1.measure")).isEqualTo("rows[2].measure");
        assertThat(cleaned.fieldOf("rows")).isEqualTo("rows");
        assertThat(cleaned.fieldOf("why")).isEqualTo("why");
        assertThat(cleaned.fieldOf("rows.9.doneOn")).isEqualTo("rows[9].doneOn");
    }

    @Test
    void shouldTellWhatWasTypedIntoARowThatTheFormDoesNotShow() {
        assertThat(Unplaced.of(EVERYTHING,
                json("{'rows': [{'itemId': '7', 'measure': '改了'}, {'itemId': '9', 'measure': '也改了'}]}"),
                json("{'rows': [{'itemId': '7'}]}"))).containsExactly("也改了");
        assertThat(Unplaced.of(EVERYTHING, json("{'rows': [{'itemId': '7'}], 'why': 'x', 'days': '1'}"),
                json("{'rows': [{'itemId': '7'}]}"))).isEmpty();
    }

    @Test
    void shouldTellWhatADraftSaysForFieldsThatTheFormHasLost() {
        assertThat(Unplaced.of(EVERYTHING, json("""
                {'gone': '旧栏目', 'rows': '一句话', 'people': [{'name': '张', 'post': '经理'}], 'why': ['甲', '乙'], 'blank': ' '}"""),
                json("{'rows': [{'itemId': '7'}]}"))).containsExactly("旧栏目", "一句话", "经理", "甲；乙");
    }

    @Test
    void shouldFindTheFilesOfEveryField() {
        assertThat(FormFiles.of(EVERYTHING, json("{'rows': [{'files': '5,6'}, {'files': ''}]}")))
                .isEqualTo(Map.of("rows[0].files", List.of("5", "6"), "rows[1].files", List.of()));
    }
}
