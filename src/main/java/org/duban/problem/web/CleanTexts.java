package org.duban.problem.web;

import java.io.IOException;

import org.duban.shared.Entered;
import org.duban.shared.TextKind;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

/** Cleans the text of every field of a body before anybody measures it. */
final class CleanTexts extends StringDeserializer implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final TextKind kind;

    CleanTexts(TextKind kind) {
        this.kind = kind;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
        Entered entered = field == null ? null : field.getAnnotation(Entered.class);
        return entered == null ? this : new CleanTexts(entered.value());
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = super.deserialize(json, context);
        if (text == null) {
            return text;
        }
        String clean = kind.clean(text);
        UncleanText.refuse(clean, json);
        return clean;
    }
}
