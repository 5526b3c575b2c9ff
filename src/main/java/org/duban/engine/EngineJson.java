package org.duban.engine;

import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the tables of engine and tasks keep as JSON. */
@ApplicationScoped
public class EngineJson {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {
    };

    private final ObjectMapper mapper;

    EngineJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value as text. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text as a value of that type; refuses what is not one. */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The text as variables by name. */
    public Map<String, Object> variables(String text) {
        try {
            return mapper.readValue(text, VARIABLES);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
