package org.duban.violation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;

/** Nothing that somebody typed about a finding is left out in silence. */
class OpeningFormTest {

    @Test
    void shouldRefuseARowThatLacksItsViolationAndLeaveOutAnEmptyOne() {
        assertThatThrownBy(() -> form("V03", "").opening()).isInstanceOfSatisfying(DubanProblem.class, problem -> assertThat(
                problem.violations()).extracting(DubanProblem.Violation::field).containsExactly("findings.1.code"));
        assertThat(form("V03", "V01").opening().findings()).hasSize(2);
        assertThat(form("V03", "V01", "").opening().findings()).hasSize(2);
    }

    /** The facts of two rows, and the violations of as many as are given. */
    private static OpeningForm form(String... codes) {
        return OpeningForm.of(Map.of("site", List.of("1"), "code", List.of(codes), "facts", List.of("甲", "乙"), "place",
                List.of("大门", "东区"), "foundOn", List.of("2026-07-13", "2026-07-13"), "liable", List.of("1", "1"),
                "secondOfficer",
                List.of("x")));
    }
}
