package org.duban.gateway;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The documents that the protocol carries as text. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> read(String object) {
        try {
            return object.isEmpty() ? Map.of() : MAPPER.readValue(object, new TypeReference<>() {
            });
        } catch (JsonProcessingException broken) {
            throw Refusal.invalid("Expected a JSON object: " + broken.getOriginalMessage());
        }
    }
}
