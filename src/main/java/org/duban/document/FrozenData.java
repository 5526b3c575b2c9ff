package org.duban.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.duban.problem.DubanProblem;
import org.duban.problem.Text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Checks the data of a document against what its kind has to say, and freezes it as JSON that never changes form. */
@ApplicationScoped
class FrozenData {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };

    private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private final Validator validator;

    FrozenData(Validator validator) {
        this.validator = validator;
    }

    /** The JSON; refuses data that lacks something, or has something that the kind does not know. */
    String freeze(DocumentKind kind, Map<String, Object> data) {
        DocumentContent content = parsed(kind, data);
        Set<ConstraintViolation<DocumentContent>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw DubanProblem.invalid(violations.stream().map(one -> missing(one.getPropertyPath().toString()))
                    .sorted(Comparator.comparing(DubanProblem.Violation::field)).toList());
        }
        try {
            return Radicals.asCharacters(json.writeValueAsString(content));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The data of a frozen document, for its template. */
    Map<String, Object> thaw(String frozen) {
        try {
            return json.readValue(frozen, DATA);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The content as the map that {@link NewDocument} takes. */
    Map<String, Object> map(DocumentContent content) {
        return json.convertValue(content, DATA);
    }

    private DocumentContent parsed(DocumentKind kind, Map<String, Object> data) {
        try {
            return json.convertValue(data, kind.content());
        } catch (IllegalArgumentException failure) {
            String field = failure.getCause() instanceof JsonMappingException mapping ? path(mapping) : "data";
            throw DubanProblem.invalid(List.of(missing(field)));
        }
    }

    private static String path(JsonMappingException mapping) {
        return String.join(".", mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList());
    }

    private static DubanProblem.Violation missing(String field) {
        return new DubanProblem.Violation(field,
                new Text("文书缺少该项内容，或内容有误。", "The document lacks this, or it is not valid."));
    }
}
