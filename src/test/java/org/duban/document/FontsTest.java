package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.apache.fontbox.ttf.model.GsubData;
import org.junit.jupiter.api.Test;

class FontsTest {

    private final Fonts fonts = new Fonts();

    @Test
    void shouldLookForNoOtherGlyphsThanThoseOfTheCharacters() throws IOException {
        for (Fonts.Face face : fonts.faces()) {
            assertThat(face.font().getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
        }
    }
}
