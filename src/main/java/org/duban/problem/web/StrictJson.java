package org.duban.problem.web;

import java.time.LocalDate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * A value of a wrong type is refused and not bent: 7.5 days are not 7, the text "7" is no number, and the number
 * 20260713 no day. A field is named once.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.registerModule(new SimpleModule("days").addDeserializer(LocalDate.class, new JsonDays()));
        refuse(mapper.coercionConfigFor(LogicalType.Integer), CoercionInputShape.String, CoercionInputShape.EmptyString,
                CoercionInputShape.Float, CoercionInputShape.Boolean);
        refuse(mapper.coercionConfigFor(LogicalType.Boolean), CoercionInputShape.String, CoercionInputShape.EmptyString,
                CoercionInputShape.Integer);
        refuse(mapper.coercionConfigFor(LogicalType.Textual), CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean);
    }

    /** Last of all: of two modules that read the same type the later one does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static void refuse(MutableCoercionConfig type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            type.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
