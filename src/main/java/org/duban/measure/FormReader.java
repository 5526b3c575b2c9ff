package org.duban.measure;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.duban.casefile.Required;
import org.duban.shared.Digits;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Makes the record of what came with a form: ids are texts there, yes and no are words, an empty field is none, and a list of
 * numbers is one of files. A field that is missing, unknown or of a wrong form is named.
 */
final class FormReader {

    private static final int MOST_FILES = 50;

    private FormReader() {
    }

    static <F> F read(Class<F> form, JsonNode entered) {
        return read(form, entered, "");
    }

    private static <F> F read(Class<F> form, JsonNode entered, String path) {
        Set<String> known = FormParts.of(form).map(RecordComponent::getName).collect(Collectors.toSet());
        entered.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw MeasureProblems.unknown(path + name);
            }
        });
        return parts(form, entered, path);
    }

    private static <F> F parts(Class<F> form, JsonNode entered, String path) {
        RecordComponent[] parts = form.getRecordComponents();
        return made(form, parts, Arrays.stream(parts).map(part -> part.getType().isRecord()
                ? parts(part.getType(), entered, path)
                : value(part.getGenericType(), entered.path(part.getName()), path + part.getName())).toArray());
    }

    private static Object value(Type type, JsonNode entered, String path) {
        if (type instanceof ParameterizedType of) {
            Class<?> inner = (Class<?>) of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class) {
                return isBlank(entered) ? Optional.empty() : Optional.of(one(inner, entered, path));
            }
            return inner == Long.class ? files(entered, path) : rows(inner, entered, path);
        }
        if (isBlank(entered)) {
            throw Required.missing(path);
        }
        return one((Class<?>) type, entered, path);
    }

    private static boolean isBlank(JsonNode entered) {
        return entered.isMissingNode() || entered.isNull() || (entered.isTextual() && entered.asText().isBlank());
    }

    private static Object one(Class<?> type, JsonNode entered, String path) {
        if (type == boolean.class) {
            return isYes(entered, path);
        }
        if (!entered.isTextual() && !entered.isNumber()) {
            throw MeasureProblems.wrong(path);
        }
        String text = entered.asText().strip();
        try {
            if (type == String.class) {
                return text;
            } else if (type == long.class || type == Long.class) {
                return Digits.number(text).orElseThrow(() -> MeasureProblems.wrong(path));
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            return Arrays.stream(type.getEnumConstants()).filter(choice -> ((Enum<?>) choice).name().equals(text)).findFirst()
                    .orElseThrow(() -> MeasureProblems.wrong(path));
        } catch (NumberFormatException | DateTimeException notOne) {
            throw MeasureProblems.wrong(path);
        }
    }

    private static boolean isYes(JsonNode entered, String path) {
        return switch (entered.asText()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw MeasureProblems.wrong(path);
        };
    }

    /** Ids of files, as a list or joined by commas. */
    private static List<Long> files(JsonNode entered, String path) {
        List<String> ids = (entered.isArray() ? elements(entered).map(JsonNode::asText)
                : Stream.of(entered.asText("").split(",", -1))).map(String::strip).filter(id -> !id.isEmpty()).toList();
        if (ids.size() > MOST_FILES) {
            throw MeasureProblems.tooManyFiles(path, MOST_FILES);
        }
        try {
            return ids.stream().map(Long::valueOf).distinct().toList();
        } catch (NumberFormatException notAnId) {
            throw MeasureProblems.wrong(path);
        }
    }

    private static List<?> rows(Class<?> row, JsonNode entered, String path) {
        if (!entered.isArray()) {
            throw isBlank(entered) ? Required.missing(path) : MeasureProblems.wrong(path);
        }
        return IntStream.range(0, entered.size()).mapToObj(i -> read(row, entered.get(i), path + "." + i + ".")).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static <F> F made(Class<F> form, RecordComponent[] parts, Object[] values) {
        try {
            Constructor<F> constructor = form.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
