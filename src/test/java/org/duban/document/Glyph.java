package org.duban.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** One printed character, where it stands (mm from the left and the upper edge, at its baseline) and how large it is. */
record Glyph(int page, String text, float left, float right, float baseline, float points, String font) {

    private static final float MM = 72 / 25.4f;

    /** Every printed character that is not white. */
    static List<Glyph> of(PDDocument pdf) throws IOException {
        List<Glyph> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.stream().filter(one -> !one.getUnicode().isBlank()).forEach(one -> found.add(
                        new Glyph(getCurrentPageNo(), one.getUnicode(), one.getXDirAdj() / MM,
                                (one.getXDirAdj() + one.getWidthDirAdj()) / MM, one.getYDirAdj() / MM,
                                one.getFontSizeInPt(), one.getFont().getName())));
            }
        };
        stripper.setSortByPosition(true);
        stripper.getText(pdf);
        return found;
    }
}
