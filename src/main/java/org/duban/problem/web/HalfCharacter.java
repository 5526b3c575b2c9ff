package org.duban.problem.web;

import java.io.IOException;
import java.util.OptionalInt;

import org.duban.shared.Characters;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

/** A text holds half a character: the database would keep a question mark in its place, and tell nobody. */
final class HalfCharacter extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final int half;

    private HalfCharacter(JsonParser json, int half) {
        super(json, "half a character");
        this.half = half;
    }

    static void refuse(String text, JsonParser json) throws HalfCharacter {
        OptionalInt half = Characters.half(text);
        if (half.isPresent()) {
            throw new HalfCharacter(json, half.getAsInt());
        }
    }

    String shown() {
        return Characters.shown(half);
    }

    /** Looks at the text of every field of ours. */
    static final class InText extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = super.deserialize(json, context);
            if (text != null) {
                refuse(text, json);
            }
            return text;
        }
    }
}
