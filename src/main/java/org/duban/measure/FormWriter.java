package org.duban.measure;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes of a record what its form would have sent, so that {@link FormReader} gives the record again. */
final class FormWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormWriter() {
    }

    static ObjectNode write(Object form) {
        ObjectNode entered = JSON.objectNode();
        for (RecordComponent part : form.getClass().getRecordComponents()) {
            Object value = value(form, part);
            if (part.getType().isRecord()) {
                entered.setAll(write(Objects.requireNonNull(value)));
            } else if (value != null) {
                entered.set(part.getName(), value instanceof List<?> list ? list(part, list) : node(value));
            }
        }
        return entered;
    }

    private static @Nullable Object value(Object form, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            Object value = part.getAccessor().invoke(form);
            return value instanceof Optional<?> some ? some.orElse(null) : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Files are joined by commas; anything else comes in rows. */
    private static JsonNode list(RecordComponent part, List<?> values) {
        if (part.getGenericType() instanceof ParameterizedType of && of.getActualTypeArguments()[0] == Long.class) {
            return JSON.textNode(values.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        ArrayNode rows = JSON.arrayNode();
        values.forEach(row -> rows.add(write(row)));
        return rows;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Integer number -> JSON.numberNode(number);
            case Boolean yes -> JSON.textNode(yes ? "yes" : "no");
            case String text -> JSON.textNode(text.strip());
            default -> JSON.textNode(value.toString());
        };
    }
}
