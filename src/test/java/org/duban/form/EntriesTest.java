package org.duban.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class EntriesTest {

    @ParameterizedTest
    @ValueSource(strings = { "20260601", "2026-06-01", "2026-6-1", "2026.6.1", "2026/6/1", "2026。6。1", "2026·6·1", "2026 6 1",
            "2026年6月1日", "2026年6月1号", "２０２６年６月１日", "２０２６０６０１", "２０２６．６．１", " 2026-06-01\u3000", "2026 年 6 月 1 日", "2026–6–1" })
    void shouldReadADayAsPeopleWriteIt(String typed) {
        assertThat(Entries.day(typed)).isEqualTo("2026-06-01");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-30", "20261301", "6月1日", "昨天", "2026-6", "260601", "2026-06-011", "12026-06-01",
            "二〇二六年六月一日" })
    void shouldLeaveWhatIsNoDayAsItWasTyped(String typed) {
        assertThat(Entries.day(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = { "9:30", "09:30", "９：３０", "０９：３０", " 9：30 ", "9时30分", "9点30", "9.30" })
    void shouldReadATimeAsPeopleWriteIt(String typed) {
        assertThat(Entries.time(typed)).isEqualTo("09:30");
    }

    @ParameterizedTest
    @CsvSource({ "930, 930", "9:3, 9:3", "上午9点, 上午9点", "25:00, 25:00", "9, 9" })
    void shouldLeaveWhatIsNoTimeForTheCheck(String typed, String left) {
        assertThat(Entries.time(typed)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({ "10, 10", "１０, 10", "' 1 0 ', 10", "'1,000', 1000", "7.50, 7.5", "-3, -3", "−3, -3", "10.0, 10", "+5, 5",
            "007, 7" })
    void shouldReadANumberAsPeopleWriteIt(String typed, String number) {
        JsonNode read = Entries.number(typed);

        assertThat(read.isNumber()).isTrue();
        assertThat(read.decimalValue()).isEqualByComparingTo(number);
        assertThat(read.asText()).doesNotContain("E");
    }

    @ParameterizedTest
    @ValueSource(strings = { "十", "10天", "1e3", "10,00", "NaN", "--1", "1.2.3", "99999999999999999999999999999999999999999" })
    void shouldLeaveWhatIsNoNumberAsItWasTyped(String typed) {
        assertThat(Entries.number(typed).isTextual()).isTrue();
        assertThat(Entries.number(typed).asText()).isEqualTo(typed);
    }
}
