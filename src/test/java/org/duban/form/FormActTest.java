package org.duban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.form.Schemas.json;

import java.util.List;
import java.util.Map;

import org.duban.form.FormAct.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class FormActTest {

    @Test
    void shouldReadTheButtonsOfAForm() {
        assertThat(FormAct.of("submit")).isEqualTo(new FormAct(Kind.SUBMIT, "", ""));
        assertThat(FormAct.of("save")).isEqualTo(new FormAct(Kind.SAVE, "", ""));
        assertThat(FormAct.of("add:people")).isEqualTo(new FormAct(Kind.ADD, "people", ""));
        assertThat(FormAct.of("remove:people[2]")).isEqualTo(new FormAct(Kind.REMOVE, "people", "2"));
        assertThat(FormAct.of("upload:rows[0].files")).isEqualTo(new FormAct(Kind.UPLOAD, "rows[0].files", ""));
        assertThat(FormAct.of("drop:rows[0].files:17")).isEqualTo(new FormAct(Kind.DROP, "rows[0].files", "17"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "SUBMIT", "submit:x", "delete:people", "add:/etc", "add:", "drop:a:b:c" })
    void shouldKeepWhatWasTypedWhereNoButtonIsKnown(String value) {
        assertThat(FormAct.of(value).kind()).isEqualTo(Kind.SAVE);
    }

    @Test
    void shouldAddAndTakeAwayRowsAndSayWhereToGoOn() {
        ObjectNode typed = json("{'people': [{'name': '张'}, {'name': '李'}], 'why': 'x'}");

        assertThat(FormAct.of("add:people").perform(typed)).isEqualTo("f-people-2");
        assertThat(FormAct.of("remove:people[0]").perform(typed)).isEqualTo("f-people");
        assertThat(typed).isEqualTo(json("{'people': [{'name': '李'}, {}], 'why': 'x'}"));
        assertThat(FormAct.of("upload:rows[0].files").perform(typed)).isEqualTo("f-rows-0-files-box");
    }

    @ParameterizedTest
    @ValueSource(strings = { "add:why", "add:nothing", "remove:people[9]", "remove:why[0]", "remove:people" })
    void shouldChangeNothingWhereThereIsNoSuchRow(String value) {
        ObjectNode typed = json("{'people': [{'name': '张'}], 'why': 'x'}");

        FormAct.of(value).perform(typed);

        assertThat(typed).isEqualTo(json("{'people': [{'name': '张'}], 'why': 'x'}"));
    }

    @Test
    void shouldTakeAFileOffItsField() {
        Map<String, List<String>> sent = Map.of("rows[0].files", List.of("5", "6"), "rows[1].files", List.of("6"));

        assertThat(FormAct.of("drop:rows[0].files:6").without(sent))
                .isEqualTo(Map.of("rows[0].files", List.of("5"), "rows[1].files", List.of("6")));
        assertThat(FormAct.of("drop:other:6").without(sent)).isEqualTo(sent);
        assertThat(FormAct.of("save").without(sent)).isEqualTo(sent);
    }
}
