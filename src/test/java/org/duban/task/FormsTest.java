package org.duban.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FormsTest {

    @Inject
    Forms forms;

    @Test
    void shouldHaveTheFormsOfThisBuildAndNoOther() {
        assertThat(forms.get("rectification-answer-order").keys()).contains("answers");
        assertThatThrownBy(() -> forms.get("rectification-missing")).hasMessageContaining("rectification-missing");
    }

    @Test
    void shouldNameTheUserTaskWhoseFormIsMissing() {
        assertThatThrownBy(() -> Forms.require("errand/UserTask_Do", "errand-gone", Set.of("errand-do")))
                .hasMessageContaining("errand/UserTask_Do").hasMessageContaining("errand-gone");
        Forms.require("errand/UserTask_Do", "errand-do", Set.of("errand-do"));
    }
}
