package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({ "东门闸机 照片.jpg,东门闸机 照片.jpg", "../../etc/passwd.pdf,passwd.pdf", "C:\\扫描\\盖章件.pdf,盖章件.pdf",
            "...hidden.png,hidden.png", "a<b>:\"c|?*.pdf,abc.pdf", "䶮𬭎.pdf,䶮𬭎.pdf" })
    void shouldKeepTheLastPartWithoutWhatHarms(String sent, String safe) {
        assertThat(FileNames.safe(sent)).isEqualTo(safe);
    }

    @Test
    void shouldDropControlAndDirectionCharacters() {
        assertThat(FileNames.safe("photo\u202Egpj.pdf\r\nX: 1\u0000.png")).isEqualTo("photogpj.pdfX 1.png");
    }

    @Test
    void shouldShortenBeforeTheEndingWithoutCuttingACharacter() {
        String atItsLimit = "𬭎".repeat(FileNames.MAX_LENGTH - 4) + ".pdf";

        assertThat(FileNames.safe(atItsLimit)).isEqualTo(atItsLimit);
        assertThat(FileNames.safe("𬭎" + atItsLimit)).isEqualTo(atItsLimit);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "...", "a/", "\u0000" })
    void shouldRefuseWhatHasNoNameLeft(String sent) {
        assertThatThrownBy(() -> FileNames.safe(sent)).isInstanceOf(DubanProblem.class);
    }
}
