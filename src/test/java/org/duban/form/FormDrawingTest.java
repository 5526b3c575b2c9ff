package org.duban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.form.Schemas.EVERYTHING;
import static org.duban.form.Schemas.form;
import static org.duban.form.Schemas.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.duban.form.FormProblems.Said;
import org.duban.form.Part.Block;
import org.duban.form.Part.Entry;
import org.duban.form.Part.Group;
import org.duban.form.Part.Hidden;
import org.duban.form.Part.Line;
import org.duban.form.Part.Option;
import org.duban.form.Part.Piece;
import org.duban.form.Part.Rows;
import org.duban.form.Part.Shown;
import org.duban.form.Part.Taken;
import org.duban.form.Part.Upload;
import org.duban.form.Part.Words;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

class FormDrawingTest {

    private static final ObjectNode DATA = json("""
            {'caseNo': '**1** <b>', 'items': [{'name': '# 甲'}, {'name': '{{caseNo}}'}], 'agreed': 'no', 'why': '不行',
             'parties': [{'label': '甲公司', 'value': '3'}], 'party': '3', 'days': '１０',
             'rows': [{'itemId': '7', 'name': '事项', 'measure': '改', 'files': '5,6'}], 'people': [{}]}""");

    @Test
    void shouldLayOutEverythingInItsOrder() {
        List<Part> parts = drawn(DATA);

        assertThat(parts).extracting(Part::kind).containsExactly("words", "line", "radio", "textarea", "checkbox", "group",
                "rows", "rows");
        assertThat(((Line) parts.get(1)).parts()).extracting(Part::kind).containsExactly("select", "datetime");
        assertThat(((Group) parts.get(5)).parts()).extracting(Part::kind).containsExactly("number");
        Rows rows = (Rows) parts.get(6);
        assertThat(rows.addable()).isFalse();
        assertThat(rows.rows().getFirst().parts()).extracting(Part::kind).containsExactly("words", "hidden", "textfield",
                "datetime", "upload");
        assertThat(rows.rows().getFirst().parts().get(1)).isEqualTo(new Hidden("rows[0].itemId", "7"));
        assertThat(((Upload) rows.rows().getFirst().parts().get(4)).files())
                .containsExactly(new Taken("5", "照片.pdf"), new Taken("6", "6"));
        assertThat(((Rows) parts.get(7)).addable()).isTrue();
    }

    @Test
    void shouldPutValuesIntoWordsAfterTheirMarksWereRead() {
        List<Block> blocks = ((Words) drawn(DATA).getFirst()).blocks();

        assertThat(blocks).containsExactly(new Block("heading", List.of(List.of(new Piece("案件", false)))),
                new Block("paragraph", List.of(List.of(new Piece("案号：", false), new Piece("**1** <b>", true)))),
                new Block("list", List.of(List.of(new Piece("# 甲", false)), List.of(new Piece("{{caseNo}}", false)))));
    }

    @Test
    void shouldNumberConditionsAndLetChoicesShowWhatTheyAskFor() {
        Entry agreed = entry(DATA, "agreed");
        Entry why = entry(DATA, "why");

        assertThat(agreed.options()).containsExactly(new Option("f-agreed-0", "yes", "同意", false, ""),
                new Option("f-agreed-1", "no", "不同意", true, "shows-1"));
        assertThat(why.as().when()).isEqualTo(1);
        assertThat(why.as().whenSaid()).isEqualTo("仅在“意见”为“不同意”时填写");
        assertThat(why.described()).isEqualTo("f-why-count f-why-hint f-why-when");
    }

    @Test
    void shouldKeepAChoiceThatIsNoLongerOffered() {
        ObjectNode data = DATA.deepCopy().put("agreed", "MAYBE");

        assertThat(entry(data, "agreed").options()).last()
                .isEqualTo(new Option("f-agreed-2", "MAYBE", "MAYBE（已不能选择）", true, ""));
    }

    @Test
    void shouldSpeakEnglishToo() {
        Entry why = (Entry) FormDrawing.toFillIn(EVERYTHING, DATA, Map.of(), Map.of(), Locale.ENGLISH).get(3);

        assertThat(why.as().label()).isEqualTo("Reason");
        assertThat(why.as().hint()).isEqualTo("With its basis");
        assertThat(why.as().whenSaid()).isEqualTo("Only when “Opinion” is “Disagree”");
    }

    @Test
    void shouldLeaveOutWhatDoesNotApplyWhereNothingCanBeChanged() {
        List<Part> parts = FormDrawing.toRead(EVERYTHING, DATA.deepCopy().put("agreed", "yes"), Map.of(), Locale.CHINESE);

        assertThat(parts).extracting(Part::kind).containsExactly("words", "line", "shown", "shown", "group", "rows", "rows");
        assertThat(((Shown) parts.get(2)).value()).isEqualTo("同意");
        assertThat(((Rows) parts.get(6)).addable()).isFalse();
    }

    @Test
    void shouldShowWordsForAValueOnlyWhereItIs() {
        assertThat(drawn(DATA.deepCopy().put("reason", "重拟"))).extracting(Part::kind).startsWith("words", "words", "line");
    }

    @Test
    void shouldRefuseATypeThatNoPageDraws() {
        assertThatThrownBy(
                () -> FormDrawing.toRead(form("{'type': 'iframe', 'key': 'x'}"), json("{}"), Map.of(), Locale.CHINESE))
                .hasMessageContaining("no page draws a iframe");
    }

    @Test
    void shouldSayWhatIsWrongAtItsFieldAndInASummaryThatLeadsThere() {
        // given
        FormProblems problems = new FormProblems();
        Cleaned sent = Cleaned.of(EVERYTHING, json("{'rows': [{'itemId': '6'}, {'itemId': '7', 'measure': '改'}]}"));
        problems.add(DubanProblem.invalid(List.of(new DubanProblem.Violation("rows.0.doneOn", new Text("太早。", "Too early.")),
                new DubanProblem.Violation("agreed", new Text("此项必填。", "Required.")),
                new DubanProblem.Violation("elsewhere", new Text("别处。", "Elsewhere.")))), sent);
        ObjectNode data = json("{'rows': [{'itemId': '6'}, {'itemId': '7', 'measure': '改'}]}");

        // when
        List<Part> parts = FormDrawing.toFillIn(EVERYTHING, data, problems.errors(Locale.CHINESE), Map.of(), Locale.CHINESE);

        // then
        assertThat(problems.summary(parts, Locale.CHINESE)).containsExactly(new Said("f-agreed-0", "意见：此项必填。"),
                new Said("f-rows-1-doneOn", "逐项 2 · 完成日期：太早。"), new Said("", "别处。"));
        assertThat(((Entry) parts.get(2)).as().error()).isEqualTo("此项必填。");
    }

    @Test
    void shouldSayARefusalOfTheProcedureWithItsClauseAndWhoCanOpenIt() {
        FormProblems problems = new FormProblems();

        problems.add(DubanProblem.of(ProblemType.GATE_CLOSED, "须由两名执法人员办理。", "Two officers are needed.")
                .clause("JY-2.3.3c").opener("reg-leader"), Cleaned.of(EVERYTHING, json("{}")));

        assertThat(problems.summary(List.of(), Locale.CHINESE))
                .containsExactly(new Said("", "须由两名执法人员办理。（JY-2.3.3c）可以办理的人员：机关负责人。"));
    }

    @Test
    void shouldHaveARuleOfTheStyleSheetForEveryConditionThatAFormMayHave() throws IOException {
        String styles = Files.readString(Path.of("src/main/frontend/duban.css"));
        String hide = "{'type': 'textfield', 'key': 'k%s', 'conditional': {'hide': '=a != \\\"V%s\\\"'}}";

        assertThat(styles.split("\\.shows-\\d+:checked", -1)).hasSize(Conditions.MOST + 1);
        String nine = String.join(",", IntStream.rangeClosed(0, Conditions.MOST)
                .mapToObj(i -> hide.formatted(i, i)).toList());
        assertThatThrownBy(() -> Conditions.of(form(nine))).hasMessageContaining("at most 8 conditions");
    }

    private static Entry entry(ObjectNode data, String name) {
        return drawn(data).stream().filter(Entry.class::isInstance).map(Entry.class::cast)
                .filter(one -> one.as().name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Part> drawn(ObjectNode data) {
        return FormDrawing.toFillIn(EVERYTHING, data, Map.of(), Map.of("5", "照片.pdf"), Locale.CHINESE);
    }
}
