package org.duban.engine.embedded;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.duban.engine.RunDamaged;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.VariableScope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How variables lie in the engine's tables: whole numbers as long, others as double, lists and maps as JSON text behind a
 * mark, nothing ever Java-serialised.
 */
final class Variables {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    private static final String MARK = "json:";
    /** What the engine's text column holds; what is longer goes into its table of bytes. */
    private static final int COLUMN = 4000;
    /** Names that Camunda 8 gives to what the engine counts of a loop. */
    private static final Map<String, String> LOOP = Map.of("nrOfInstances", "numberOfInstances", "nrOfActiveInstances",
            "numberOfActiveInstances", "nrOfCompletedInstances", "numberOfCompletedInstances");

    private Variables() {
    }

    static Map<String, @Nullable Object> encode(Map<String, ? extends @Nullable Object> plain) {
        Map<String, @Nullable Object> coded = new LinkedHashMap<>();
        plain.forEach((name, value) -> coded.put(name, encode(value)));
        return coded;
    }

    @Nullable
    static Object encode(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> yes;
            case String text -> text.startsWith(MARK) || text.length() > COLUMN ? marked(text) : text;
            case Long whole -> whole;
            case Integer whole -> whole.longValue();
            case Short whole -> whole.longValue();
            case BigDecimal number when isLong(number) -> number.longValueExact();
            case Number fraction -> fraction.doubleValue();
            case Collection<?> list -> marked(list);
            case Map<?, ?> map -> marked(map);
            case Enum<?> constant -> constant.name();
            case TemporalAccessor day -> day.toString();
            case TemporalAmount period -> period.toString();
            default -> throw new IllegalArgumentException("no variable of a process is a " + value.getClass().getName());
        };
    }

    static Map<String, @Nullable Object> decode(Map<String, ? extends @Nullable Object> coded) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        coded.forEach((name, value) -> plain.put(name, decode(value)));
        return plain;
    }

    @Nullable
    static Object decode(@Nullable Object value) {
        return switch (value) {
            case String text when text.startsWith(MARK) -> read(text);
            case byte[] bytes -> read(new String(bytes, StandardCharsets.UTF_8));
            case null, default -> value;
        };
    }

    /** Everything that the scope sees, plain, with what Camunda 8 tells of a loop under its names. */
    static Map<String, @Nullable Object> seen(VariableScope scope) {
        return seen(scope.getVariables());
    }

    /** As {@link #seen(VariableScope)}, of variables as the engine has them. */
    static Map<String, @Nullable Object> seen(Map<String, ? extends @Nullable Object> coded) {
        Map<String, @Nullable Object> plain = decode(coded);
        LOOP.forEach((engines, camundas) -> {
            if (plain.get(engines) instanceof Number count) {
                plain.put(camundas, count.longValue());
            }
        });
        // Camunda 8 counts from one.
        plain.computeIfPresent("loopCounter", (name, count) -> ((Number) count).longValue() + 1);
        return plain;
    }

    private static boolean isLong(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18;
    }

    private static Object marked(Object value) {
        try {
            String text = MARK + JSON.writeValueAsString(value);
            return text.length() > COLUMN ? text.getBytes(StandardCharsets.UTF_8) : text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static Object read(String marked) {
        try {
            return JSON.readValue(marked.substring(MARK.length()), Object.class);
        } catch (JsonProcessingException foreign) {
            throw new RunDamaged("a variable of the engine was not written by Duban", foreign);
        }
    }
}
