package org.duban.problem.web;

import java.util.Optional;
import java.util.OptionalInt;

import org.duban.problem.Meaningless;
import org.duban.problem.Text;
import org.duban.shared.Characters;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text holds what means nothing and cannot be cleaned. */
final class UncleanText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final transient Text said;

    private UncleanText(JsonParser json, Text said) {
        super(json, said.en());
        this.said = said;
    }

    /** Refuses a cleaned text. */
    static void refuse(String cleaned, JsonParser json) throws UncleanText {
        Optional<Text> said = Meaningless.in(cleaned);
        if (said.isPresent()) {
            throw new UncleanText(json, said.get());
        }
    }

    /** Refuses what is kept as it was typed only for half a character: the database would keep a question mark in its place. */
    static void refuseHalf(String typed, JsonParser json) throws UncleanText {
        OptionalInt half = Characters.half(typed);
        if (half.isPresent()) {
            refuse(Character.toString(half.getAsInt()), json);
        }
    }

    Text said() {
        return said;
    }
}
