package org.duban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DraftOverlayTest {

    private static final Map<String, Object> SHOWN = Map.of("caseNo", "济住建实名案〔2026〕1号", "remark", "",
            "verdicts", List.of(Map.of("itemId", "7", "violation", "V01"), Map.of("itemId", "8", "violation", "V13")));

    @Test
    void shouldKeepWhatARowTellsBesideItsFields() {
        // when
        Map<String, Object> data = DraftOverlay.lay(SHOWN,
                Map.of("verdicts", List.of(Map.of("itemId", "8", "verdict", "ACCEPTED"))));

        // then
        assertThat(data.get("verdicts")).isEqualTo(List.of(Map.of("itemId", "7", "violation", "V01"),
                Map.of("itemId", "8", "violation", "V13", "verdict", "ACCEPTED")));
    }

    @Test
    void shouldDropTheDraftOfARowThatIsGone() {
        // when
        Map<String, Object> data = DraftOverlay.lay(SHOWN,
                Map.of("verdicts", List.of(Map.of("itemId", "9", "verdict", "ACCEPTED"))));

        // then
        assertThat(data).isEqualTo(SHOWN);
    }

    @Test
    void shouldLayPlainFieldsOver() {
        // when
        Map<String, Object> data = DraftOverlay.lay(SHOWN, Map.of("remark", "同意"));

        // then
        assertThat(data.get("remark")).isEqualTo("同意");
        assertThat(data.get("verdicts")).isEqualTo(SHOWN.get("verdicts"));
    }

    @Test
    void shouldKeepTheRowsWhereAnEarlierFormHadSomethingElse() {
        // when
        Map<String, Object> data = DraftOverlay.lay(SHOWN, Map.of("verdicts", "一句话"));

        // then
        assertThat(data).isEqualTo(SHOWN);
    }
}
