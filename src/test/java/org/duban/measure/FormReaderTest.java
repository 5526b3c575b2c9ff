package org.duban.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class FormReaderTest {

    private static final String WHOLE = """
            {"agreed": "yes", "days": "7", "on": "2026-07-13", "choice": "LEFT", "text": " 已核实 ",
             "rows": [{"itemId": "12", "files": "4, 5,4"}, {"itemId": 13, "files": ["6"]}]}""";

    @Test
    void shouldReadWhatAFormSubmits() {
        assertThat(read(WHOLE)).isEqualTo(new Form(true, 7, LocalDate.of(2026, 7, 13), Choice.LEFT, Optional.of("已核实"),
                Optional.empty(), List.of(new Row(12, List.of(4L, 5L)), new Row(13, List.of(6L)))));
    }

    @Test
    void shouldTakeABlankFieldForNone() {
        Form read = read(WHOLE.replace(" 已核实 ", "  ").replace("\"4, 5,4\"", "\"\""));

        assertThat(read.text()).isEmpty();
        assertThat(read.rows().getFirst().files()).isEmpty();
    }

    @Test
    void shouldNameWhatIsMissing() {
        refused(WHOLE.replace("\"days\": \"7\",", ""), "days", "此项必填。");
        refused(WHOLE.replace("\"7\"", "\" \""), "days", "此项必填。");
        refused(WHOLE.replace("\"yes\"", "null"), "agreed", "此项必填。");
        refused(WHOLE.replace("\"itemId\": 13,", ""), "rows.1.itemId", "此项必填。");
        refused("{\"agreed\": true, \"days\": 7, \"on\": \"2026-07-13\", \"choice\": \"LEFT\"}", "rows", "此项必填。");
    }

    @Test
    void shouldNameWhatIsOfAWrongForm() {
        refused(WHOLE.replace("\"yes\"", "\"perhaps\""), "agreed", "字段类型或格式不正确。");
        refused(WHOLE.replace("\"7\"", "\"seven\""), "days", "字段类型或格式不正确。");
        refused(WHOLE.replace("2026-07-13", "13.7."), "on", "字段类型或格式不正确。");
        refused(WHOLE.replace("LEFT", "UP"), "choice", "字段类型或格式不正确。");
        refused(WHOLE.replace("\" 已核实 \"", "[]"), "text", "字段类型或格式不正确。");
        refused(WHOLE.replace("4, 5,4", "four"), "rows.0.files", "字段类型或格式不正确。");
        refused(WHOLE.replace("[{", "{\"a\": [{").replace("}]}", "}]}}"), "rows", "字段类型或格式不正确。");
    }

    @Test
    void shouldNameWhatTheFormDoesNotHave() {
        refused(WHOLE.replace("\"days\"", "\"hours\""), "hours", "表单中没有该字段。");
        refused(WHOLE.replace("\"itemId\": 13", "\"item\": 13"), "rows.1.item", "表单中没有该字段。");
    }

    @Test
    void shouldTakeAtMostFiftyFiles() {
        String fifty = IntStream.rangeClosed(1, 50).mapToObj(String::valueOf).collect(Collectors.joining(","));

        assertThat(read(WHOLE.replace("4, 5,4", fifty)).rows().getFirst().files()).hasSize(50);
        refused(WHOLE.replace("4, 5,4", fifty + ",51"), "rows.0.files", "最多 50 个文件，请合并后再上传。");
    }

    private static void refused(String entered, String field, String why) {
        DubanProblem refused = catchThrowableOfType(DubanProblem.class, () -> read(entered));
        assertThat(refused.violations()).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo(field);
            assertThat(one.message().zh()).isEqualTo(why);
        });
    }

    private static Form read(String entered) {
        try {
            return FormReader.read(Form.class, new ObjectMapper().readTree(entered));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    record Form(boolean agreed, int days, LocalDate on, Choice choice, Optional<String> text, Optional<Integer> more,
            List<Row> rows) {
    }

    record Row(long itemId, List<Long> files) {
    }

    enum Choice {
        LEFT,
        RIGHT
    }
}
