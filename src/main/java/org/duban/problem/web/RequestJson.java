package org.duban.problem.web;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

import org.duban.shared.TextKind;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * In what a request brings there is an end to everything, and nothing after it; what Duban has stored it reads back whatever
 * its size.
 */
@Provider
public class RequestJson implements ContextResolver<ObjectMapper> {

    /** Fifty answers with fifty files each are 3,000 tokens in five levels. */
    private static final StreamReadConstraints ENDS = StreamReadConstraints.builder().maxNestingDepth(50)
            .maxTokenCount(50_000).build();

    private final ObjectMapper limited;

    RequestJson(ObjectMapper own) {
        this.limited = own.copy().registerModule(new SimpleModule("ends").setDeserializerModifier(new LongLists())
                .addDeserializer(JsonNode.class, new RequestTrees())
                .addDeserializer(String.class, new CleanTexts(TextKind.PROSE)));
        limited.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        limited.getFactory().setStreamReadConstraints(ENDS);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return limited;
    }
}
