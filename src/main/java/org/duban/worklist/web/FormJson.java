package org.duban.worklist.web;

import java.time.OffsetDateTime;
import java.util.Map;

import org.duban.task.TaskForm;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** A task's form for the page that shows it. */
public record FormJson(int version, JsonNode schema, Map<String, Object> data,
        @Nullable OffsetDateTime draftSavedAt) {

    static FormJson from(TaskForm form) {
        return new FormJson(form.version(), form.schema(), form.data(),
                form.draftSavedAt().map(at -> at.atOffset(Params.ZONE)).orElse(null));
    }
}
