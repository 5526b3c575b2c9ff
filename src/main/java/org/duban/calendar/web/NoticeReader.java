package org.duban.calendar.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.duban.problem.DubanProblem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads a year's notice from the file in which an administrator wrote it down. */
@ApplicationScoped
class NoticeReader {

    private static final int LARGEST = 64 * 1024;

    private final ObjectMapper yaml = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
    private final Validator validator;

    NoticeReader(Validator validator) {
        this.validator = validator;
    }

    /** The notice; refuses what is too long, no YAML, or not complete. */
    CalendarResource.NoticeBody read(@Nullable String sent) {
        // A browser sends each line's end as two characters.
        String text = sent == null ? "" : sent.replace("\r\n", "\n");
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw DubanProblem.invalid("notice", "请选择不超过 64 KB 的文件。", "Choose a file of at most 64 KB.");
        }
        CalendarResource.NoticeBody notice = parse(text);
        Set<ConstraintViolation<CalendarResource.NoticeBody>> violations = validator.validate(notice);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return notice;
    }

    private CalendarResource.NoticeBody parse(String text) {
        try {
            CalendarResource.NoticeBody notice = yaml.readValue(text, CalendarResource.NoticeBody.class);
            if (notice != null) {
                return notice;
            }
        } catch (JsonProcessingException unreadable) {
            // Told below, without the parser's own words.
        }
        throw DubanProblem.invalid("notice", "文件不是有效的放假安排，请对照页面上的样例检查。",
                "The file is no valid arrangement; compare it with the sample on the page.");
    }
}
