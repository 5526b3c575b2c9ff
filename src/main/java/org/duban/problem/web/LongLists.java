package org.duban.problem.web;

import java.io.IOException;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.util.TokenBuffer;

/** A list that is longer than its {@link Size} is refused before any of its elements is made, let alone checked. */
final class LongLists extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;
    /** What a list may have whose field says nothing. */
    private static final int LONGEST = 500;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
            BeanDescription description, JsonDeserializer<?> whole) {
        return new Limited(whole, LONGEST);
    }

    /** Sets the elements aside while it counts them. */
    private static final class Limited extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final int longest;

        Limited(JsonDeserializer<?> whole, int longest) {
            super(whole);
            this.longest = longest;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field)
                throws JsonMappingException {
            Size size = field == null ? null : field.getAnnotation(Size.class);
            return new Limited(context.handleSecondaryContextualization(getDelegatee(), field,
                    context.constructType(handledType())), size == null ? LONGEST : size.max());
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> whole) {
            return new Limited(whole, longest);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                return super.deserialize(json, context);
            }
            try (TokenBuffer elements = new TokenBuffer(json, context)) {
                elements.writeStartArray();
                for (int count = 0; json.nextToken() != JsonToken.END_ARRAY; count++) {
                    if (count == longest) {
                        throw new TooLong(json, longest);
                    }
                    elements.copyCurrentStructure(json);
                }
                elements.writeEndArray();
                JsonParser counted = elements.asParserOnFirstToken();
                return super.deserialize(counted, context);
            }
        }
    }

    /** Refuses such a list in what has no fields of ours. */
    static void refuse(JsonNode list, JsonParser json) throws TooLong {
        if (list.size() > LONGEST) {
            throw new TooLong(json, LONGEST);
        }
    }

    /** A list has more elements than it may have. */
    static final class TooLong extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        private final int longest;

        TooLong(JsonParser json, int longest) {
            super(json, "more than " + longest + " elements");
            this.longest = longest;
        }

        int longest() {
            return longest;
        }
    }
}
