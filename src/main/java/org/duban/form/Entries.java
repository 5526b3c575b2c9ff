package org.duban.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.duban.shared.TextKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Makes of what a person typed what a field takes; what cannot be read stays as it was typed, for the check to refuse. */
final class Entries {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\p{Nd})[\\s\\p{Z}]+(?=\\p{Nd})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:([0-9]{2})([0-9]{2})|[-–./年。·]([0-9]{1,2})[-–./月。·]([0-9]{1,2})[日号]?)");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:：时点.]([0-9]{2})分?");
    private static final int LONGEST_NUMBER = 40;

    private Entries() {
    }

    /**
     * What the field takes of a text. A number and a choice are no texts; of these a program sends what they are, and a page
     * what was typed.
     */
    static String text(JsonNode component, String typed) {
        return switch (component.path("type").asText()) {
            case "textarea" -> TextKind.PROSE.clean(typed);
            case "textfield" -> component.path("properties").has("time") ? time(typed)
                    : (component.path("validate").has("pattern") ? TextKind.CODE : TextKind.LINE).clean(typed);
            case "datetime" -> day(typed);
            default -> typed;
        };
    }

    /** A number, such as １０ or 1,000. */
    static JsonNode number(String typed) {
        String code = TextKind.CODE.clean(typed).replace('−', '-');
        if (code.length() > LONGEST_NUMBER || !NUMBER.matcher(code).matches()) {
            return JsonNodeFactory.instance.textNode(TextKind.LINE.clean(typed));
        }
        BigDecimal number = new BigDecimal(code.replace(",", ""));
        boolean whole = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return whole ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number);
    }

    /** A time of day, such as 9:30, ９：３０ or 9时30分, as 09:30. */
    static String time(String typed) {
        String code = TextKind.CODE.clean(typed);
        Matcher time = TIME.matcher(code);
        return time.matches() ? (time.group(1).length() == 1 ? "0" : "") + time.group(1) + ":" + time.group(2) : code;
    }

    /** A day, such as 20260601, 2026.6.1 or ２０２６年６月１日, as 2026-06-01. */
    static String day(String typed) {
        Matcher day = DAY.matcher(TextKind.CODE.clean(BETWEEN_DIGITS.matcher(TextKind.PROSE.clean(typed)).replaceAll("-")));
        if (!day.matches()) {
            return TextKind.LINE.clean(typed);
        }
        String month = day.group(2) == null ? day.group(4) : day.group(2);
        String date = day.group(3) == null ? day.group(5) : day.group(3);
        try {
            return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(month), Integer.parseInt(date)).toString();
        } catch (DateTimeException notOne) {
            return TextKind.LINE.clean(typed);
        }
    }
}
