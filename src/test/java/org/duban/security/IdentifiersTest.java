package org.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void shouldTakeACreditCodeInSmallLettersWithBlanks() {
        assertThat(CreditCode.checked("code", " 91350100m000100y43 ")).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(strings = { "91350100M000100Y44", "91350100M000100Y4", "91350100I000100Y43", "", "统一社会信用代码统一社会信用代码统一" })
    void shouldRefuseACreditCodeThatDoesNotCheck(String code) {
        assertThatThrownBy(() -> CreditCode.checked("code", code)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
                    assertThat(problem.violations()).extracting(DubanProblem.Violation::field).containsExactly("code");
                });
    }
}
