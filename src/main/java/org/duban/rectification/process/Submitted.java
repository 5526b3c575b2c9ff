package org.duban.rectification.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.duban.problem.DubanProblem;
import org.duban.shared.Characters;

import com.fasterxml.jackson.databind.JsonNode;

/** What came with a form, read field by field; a field that is missing or of a wrong form is named. */
record Submitted(JsonNode json, String path) {

    private static final int MOST_FILES = 50;

    static Submitted of(JsonNode json) {
        return new Submitted(json, "");
    }

    String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> missing(field));
    }

    Optional<String> optionalText(String field, int longest) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(field);
        }
        String text = value.asText().strip();
        if (Characters.count(text) > longest) {
            throw DubanProblem.invalid(path + field, "最多 %s 个字。".formatted(longest),
                    "At most %s characters.".formatted(longest));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    int number(String field) {
        return optionalNumber(field).orElseThrow(() -> missing(field));
    }

    Optional<Integer> optionalNumber(String field) {
        return optionalText(field, 12).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw wrong(field);
            }
        });
    }

    boolean yes(String field) {
        JsonNode value = json.path(field);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.asText()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw value.isMissingNode() || value.isNull() ? missing(field) : wrong(field);
        };
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field, 10));
        } catch (DateTimeException notADay) {
            throw wrong(field);
        }
    }

    long reference(String field) {
        return optionalReference(field).orElseThrow(() -> missing(field));
    }

    Optional<Long> optionalReference(String field) {
        return optionalText(field, 64).map(text -> parse(field, text));
    }

    /** Ids of files, as a list or joined by commas. */
    List<Long> references(String field) {
        JsonNode value = json.path(field);
        List<String> ids = value.isArray() ? elements(value).map(JsonNode::asText).toList()
                : List.of(optionalText(field, 2000).orElse("").split(",", -1));
        requireFew(field, ids.size());
        return ids.stream().map(String::strip).filter(id -> !id.isEmpty()).map(id -> parse(field, id)).distinct()
                .toList();
    }

    private void requireFew(String field, int files) {
        if (files > MOST_FILES) {
            throw DubanProblem.invalid(path + field, "最多 %s 个文件，请合并后再上传。".formatted(MOST_FILES),
                    "At most %s files; put several into one.".formatted(MOST_FILES));
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String value = text(field, 40);
        return Arrays.stream(choices.getEnumConstants()).filter(one -> one.name().equals(value)).findFirst()
                .orElseThrow(() -> wrong(field));
    }

    List<Submitted> rows(String field) {
        JsonNode value = json.path(field);
        if (!value.isArray()) {
            throw value.isMissingNode() || value.isNull() ? missing(field) : wrong(field);
        }
        List<JsonNode> all = elements(value).toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> new Submitted(all.get(i), path + field + "." + i + ".")).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private long parse(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw wrong(field);
        }
    }

    private DubanProblem missing(String field) {
        return DubanProblem.invalid(path + field, "此项必填。", "This field is required.");
    }

    private DubanProblem wrong(String field) {
        return DubanProblem.invalid(path + field, "字段类型或格式不正确。", "The field's type or form is wrong.");
    }
}
