package org.duban.problem.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.duban.problem.DubanProblem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/** A problem as RFC 9457 writes it, in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(String type, String title, int status, String detail, String instance,
        @Nullable List<Field> violations, @JsonAnyGetter Map<String, Object> extras) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(DubanProblem problem, Locale locale, String requestId) {
        return new ProblemDocument("https://duban.org/problems/" + problem.type().slug(),
                problem.type().title().in(locale), problem.type().status(), problem.detail().in(locale),
                "urn:uuid:" + requestId,
                problem.violations().stream().map(one -> new Field(one.field(), one.message().in(locale))).toList(),
                problem.extras());
    }

    record Field(String field, String message) {
    }
}
