package org.duban.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Makes of what a person typed what a field takes; what cannot be read stays as it was typed, for the check to refuse. */
final class Entries {

    /** Controls, and marks that nobody sees; the two joiners belong to some scripts, line ends and tabs to texts. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t\\u200C\\u200D]]");
    /** Unicode's white space at either end, where {@code strip} leaves the spaces that do not break. */
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\p{Nd})[\\s\\p{Z}]+(?=\\p{Nd})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:([0-9]{2})([0-9]{2})|[-–./年。·]([0-9]{1,2})[-–./月。·]([0-9]{1,2})[日号]?)");
    private static final int LONGEST_NUMBER = 40;

    private Entries() {
    }

    /** A text of several lines. */
    static String text(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        String seen = UNSEEN.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC)).replaceAll("");
        return ENDS.matcher(seen).replaceAll("");
    }

    /** A text of one line. */
    static String line(String typed) {
        return text(typed).replaceAll("[\\n\\t]+", " ");
    }

    /** A number, a day or a code as keyboards for Chinese write it: wide digits, letters and marks become narrow. */
    static String code(String typed) {
        return SPACES.matcher(Normalizer.normalize(text(typed), Normalizer.Form.NFKC)).replaceAll("");
    }

    /** A number, such as １０ or 1,000. */
    static JsonNode number(String typed) {
        String code = code(typed).replace('−', '-');
        if (code.length() > LONGEST_NUMBER || !NUMBER.matcher(code).matches()) {
            return JsonNodeFactory.instance.textNode(line(typed));
        }
        BigDecimal number = new BigDecimal(code.replace(",", ""));
        boolean whole = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return whole ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number);
    }

    /** A day, such as 20260601, 2026.6.1 or ２０２６年６月１日, as 2026-06-01. */
    static String day(String typed) {
        Matcher day = DAY.matcher(code(BETWEEN_DIGITS.matcher(text(typed)).replaceAll("-")));
        if (!day.matches()) {
            return line(typed);
        }
        String month = day.group(2) == null ? day.group(4) : day.group(2);
        String date = day.group(3) == null ? day.group(5) : day.group(3);
        try {
            return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(month), Integer.parseInt(date)).toString();
        } catch (DateTimeException notOne) {
            return line(typed);
        }
    }
}
