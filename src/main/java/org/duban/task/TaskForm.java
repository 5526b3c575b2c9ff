package org.duban.task;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a page needs to show a task's form.
 *
 * @param schema the {@code .form} file
 * @param data what the form shows when it opens, the reader's own draft laid over it
 * @param draftSavedAt when that draft was saved
 */
public record TaskForm(int version, JsonNode schema, Map<String, Object> data, Optional<Instant> draftSavedAt) {
}
