package org.duban.problem.web;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkus.logging.Log;

/** What of a body cannot be read is told by its field; JSON that is read anywhere else is ours, and so is its failure. */
@Provider
public class BodyReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (IOException | RuntimeException failure) {
            throw told(failure);
        }
    }

    private static RuntimeException told(Exception failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DubanProblem refusal -> throw refusal;
                // The type that is to be read is wrong, not what was sent.
                case InvalidDefinitionException ours -> throw ours;
                case LongLists.TooLong list -> throw tooLong(list);
                case UncleanText text -> throw DubanProblem.invalid(path(text.getPath()), text.said().zh(), text.said().en());
                case StreamConstraintsException beyond -> throw DubanProblem.of(ProblemType.MALFORMED,
                        "提交的 JSON 过深或过长，请分次提交。", "The JSON is too deep or too long; send less, or in several goes.");
                case JsonProcessingException unreadable -> throw unreadable(unreadable);
                case CharConversionException unreadable -> throw unreadable();
                default -> Log.debugf("reading a body: %s", cause.getClass());
            }
        }
        switch (failure) {
            case RuntimeException other -> throw other;
            case IOException other -> throw other;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static DubanProblem tooLong(LongLists.TooLong list) {
        return DubanProblem.invalid(path(list.getPath()), "最多 %s 项，请分次提交。".formatted(list.longest()),
                "At most %s entries; send them in several goes.".formatted(list.longest()));
    }

    private static DubanProblem unreadable(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return DubanProblem.invalid(path(unknown.getPath()), "不认识的字段，请删去。",
                    "This field is unknown; leave it out.");
        }
        if (failure instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
            return DubanProblem.invalid(path(mismatch.getPath()), "字段类型或格式不正确。", "The field's type or form is wrong.");
        }
        return unreadable();
    }

    private static DubanProblem unreadable() {
        return DubanProblem.of(ProblemType.MALFORMED, "请求内容不是有效的 JSON，或有重复的字段，请更正后再提交。",
                "The body is not valid JSON, or names a field twice; correct it and send it again.");
    }

    private static String path(List<JsonMappingException.Reference> steps) {
        return steps.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
