package org.duban.task;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.duban.problem.Meaningless;
import org.duban.problem.Text;
import org.duban.shared.Characters;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks one value against one field of a Camunda form. */
final class FieldCheck {

    /** No field takes more than this, whatever its form says. */
    private static final int LONGEST_TEXT = 20_000;
    private static final Text REQUIRED = new Text("此项必填。", "This field is required.");

    private FieldCheck() {
    }

    /** What is wrong with the value, if anything is; one that the form does not ask for this time may be absent. */
    static Optional<Text> check(JsonNode component, JsonNode value, boolean asked) {
        if (isEmpty(value)) {
            return asked && component.path("validate").path("required").asBoolean() ? Optional.of(REQUIRED)
                    : Optional.empty();
        }
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> text(component, value);
            case "number" -> number(component, value);
            case "datetime" -> time(component.path("subtype").asText(), value);
            case "checkbox" -> value.isBoolean() ? required(component, value) : wrong("应为是或否。", "This is not yes or no.");
            case "select", "radio" -> choice(component, value);
            case "checklist", "taglist" -> choices(component, value);
            default -> wrong("该字段不能提交。", "This field takes no entry.");
        };
    }

    /**
     * The fields that a row lacks though somebody has begun it: a row may be left empty, half of one is neither thrown away
     * nor taken.
     */
    static Map<String, Text> missingInRow(Map<String, JsonNode> fields, JsonNode row) {
        Map<String, Text> missing = new LinkedHashMap<>();
        if (fields.entrySet().stream().anyMatch(one -> !one.getValue().path("properties").has("reference")
                && !isEmpty(row.path(one.getKey())))) {
            fields.forEach((name, component) -> {
                if (component.path("properties").path("required").asText().equals("begun") && isEmpty(row.path(name))) {
                    missing.put(name, REQUIRED);
                }
            });
        }
        return missing;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && value.isEmpty());
    }

    private static Optional<Text> required(JsonNode component, JsonNode value) {
        return component.path("validate").path("required").asBoolean() && !value.asBoolean() ? Optional.of(REQUIRED)
                : Optional.empty();
    }

    private static Optional<Text> text(JsonNode component, JsonNode value) {
        JsonNode rules = component.path("validate");
        if (!value.isTextual()) {
            return wrong("应为文字。", "This is not a text.");
        }
        Optional<Text> meaningless = Meaningless.in(value.asText());
        if (meaningless.isPresent()) {
            return meaningless;
        }
        int length = Characters.count(value.asText());
        int longest = Math.min(rules.path("maxLength").asInt(LONGEST_TEXT), LONGEST_TEXT);
        if (length > longest) {
            return wrong("最多 " + longest + " 个字。", "At most " + longest + " characters.");
        }
        int shortest = rules.path("minLength").asInt(0);
        if (length < shortest) {
            return wrong("至少 " + shortest + " 个字。", "At least " + shortest + " characters.");
        }
        String pattern = rules.path("pattern").asText();
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(value.asText()).find()) {
            return wrong(rules.path("patternErrorMessage").asText("格式不正确") + "。",
                    component.path("properties").path("en.pattern").asText("The form of this entry is wrong") + ".");
        }
        return Optional.empty();
    }

    private static Optional<Text> number(JsonNode component, JsonNode value) {
        BigDecimal number;
        try {
            number = value.isNumber() || component.path("serializeToString").asBoolean()
                    ? new BigDecimal(value.asText())
                    : null;
        } catch (NumberFormatException notOne) {
            number = null;
        }
        if (number == null) {
            return wrong("应为数字。", "This is not a number.");
        }
        JsonNode digits = component.path("decimalDigits");
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
            return wrong("最多 " + digits.asInt() + " 位小数。", "At most " + digits.asInt() + " decimals.");
        }
        JsonNode rules = component.path("validate");
        if (rules.hasNonNull("min") && number.compareTo(new BigDecimal(rules.get("min").asText())) < 0) {
            return wrong("不得小于 " + rules.get("min").asText() + "。", "Not less than " + rules.get("min").asText() + ".");
        }
        if (rules.hasNonNull("max") && number.compareTo(new BigDecimal(rules.get("max").asText())) > 0) {
            return wrong("不得大于 " + rules.get("max").asText() + "。", "Not more than " + rules.get("max").asText() + ".");
        }
        return Optional.empty();
    }

    private static Optional<Text> time(String subtype, JsonNode value) {
        try {
            switch (subtype) {
                case "date" -> LocalDate.parse(value.asText());
                case "time" -> LocalTime.parse(value.asText().replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
                default -> OffsetDateTime.parse(value.asText());
            }
            return value.isTextual() ? Optional.empty() : wrong("应为日期。", "This is not a date.");
        } catch (DateTimeException notOne) {
            return wrong("日期或时间不正确。", "This is not a date or time.");
        }
    }

    private static Optional<Text> choice(JsonNode component, JsonNode value) {
        if (!value.isValueNode()) {
            return wrong("应为一个选项。", "This is not one choice.");
        }
        JsonNode values = component.path("values");
        if (!values.isArray()) {
            return Optional.empty(); // offered from the task's data: the domain knows them
        }
        for (JsonNode one : values) {
            if (one.path("value").asText().equals(value.asText())) {
                return Optional.empty();
            }
        }
        return wrong("没有该选项。", "There is no such choice.");
    }

    private static Optional<Text> choices(JsonNode component, JsonNode value) {
        if (!value.isArray()) {
            return wrong("应为多个选项。", "This is not a list of choices.");
        }
        for (JsonNode one : value) {
            Optional<Text> wrong = choice(component, one);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> wrong(String zh, String en) {
        return Optional.of(new Text(zh, en));
    }
}
