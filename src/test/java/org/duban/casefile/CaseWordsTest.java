package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseWordsTest {

    @ParameterizedTest
    @ValueSource(strings = { "买买提・艾力", "买买提•艾力", "买买提·艾力", "买买提.艾力", "买买提．艾力", "\u200b买买提･艾力 " })
    void shouldTakeAnyMarkBetweenTwoPartsOfAName(String typed) {
        assertThat(CaseWords.patterns(typed)).containsExactly("%买买提_艾力%");
    }

    @ParameterizedTest
    @CsvSource({ "[2026]6号, %_2026_6号%", "〔２０２６〕６号, %_2026_6号%", "（2026）6号, %_2026_6号%", "100%_\\, %100\\%\\_\\\\%" })
    void shouldTakeAnyBracketAndNothingAsAPattern(String typed, String pattern) {
        assertThat(CaseWords.patterns(typed)).containsExactly(pattern);
    }

    @Test
    void shouldLookForEachWordAndForNoMoreThanAnybodyTypes() {
        assertThat(CaseWords.patterns("　济水 北岸\t花园 ")).containsExactly("%济水%", "%北岸%", "%花园%");
        assertThat(CaseWords.patterns("\u200b ")).isEmpty();
        assertThat(CaseWords.patterns("词 ".repeat(50))).hasSize(8);
    }
}
