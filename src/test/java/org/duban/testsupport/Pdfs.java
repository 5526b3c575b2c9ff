package org.duban.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Small papers that any program opens. */
public final class Pdfs {

    private Pdfs() {
    }

    /** One empty page, of a content that nothing else has. */
    public static byte[] page() {
        return page(UUID.randomUUID().toString());
    }

    /** One empty page with a remark. */
    public static byte[] page(String remark) {
        return with("", remark);
    }

    /** One empty page; its document has these further entries and objects, of which the first has the number 4. */
    public static byte[] with(String entries, String remark, String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n% " + remark + "\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        String[] first = { "<</Type/Catalog/Pages 2 0 R" + entries + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>" };
        int number = 0;
        for (String[] part : new String[][] { first, objects }) {
            for (String object : part) {
                places.append(String.format(Locale.ROOT, "%010d 00000 n \n", bytes(pdf).length));
                pdf.append(++number).append(" 0 obj").append(object).append("endobj\n");
            }
        }
        int table = bytes(pdf).length;
        pdf.append("xref\n0 ").append(number + 1).append('\n').append(places).append("trailer<</Size ").append(number + 1)
                .append("/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return bytes(pdf);
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
