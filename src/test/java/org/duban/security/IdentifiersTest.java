package org.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void shouldTakeACreditCodeAsPeopleTypeIt() {
        assertThat(List.of(" 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100 M000 100Y 43", "9135O1OOMOOO1OOY43",
                "9I350100M000I00Y43", "\u200b91350100M000100Y43\u00a0"))
                .allSatisfy(typed -> assertThat(CreditCode.checked("code", typed)).isEqualTo("91350100M000100Y43"));
    }

    @Test
    void shouldAskAgainWhereTheLastCharacterDoesNotCheckAndRefuseWhatIsNoCodeAtAll() {
        CreditCode old = CreditCode.read("code", "91350100M000100Y44");

        assertThat(old.fits()).isFalse();
        assertThat(old.confirmed("code", true)).isEqualTo(old);
        assertThatThrownBy(() -> old.confirmed("code", false)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.extras()).containsEntry("confirm", "codeConfirmed"));
        for (String none : List.of("91350100M000100Y4", "91350100M000100Y434", "91350100S000100Y43", "济源建设集团有限公司一二三四五六七八")) {
            assertThatThrownBy(() -> CreditCode.read("code", none)).isInstanceOfSatisfying(DubanProblem.class,
                    problem -> assertThat(problem.violations().getFirst().message().zh()).contains("18 位"));
        }
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
