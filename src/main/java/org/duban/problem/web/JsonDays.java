package org.duban.problem.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** A day is a text like 2026-07-13: a plain number is not the so-and-so-manieth day since 1970, nor a list its parts. */
final class JsonDays extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    JsonDays() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        try {
            return LocalDate.parse(json.getText());
        } catch (DateTimeException noDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getText(), "no day");
        }
    }
}
