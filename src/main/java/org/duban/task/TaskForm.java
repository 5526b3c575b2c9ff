package org.duban.task;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.duban.form.Refusal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a page needs to show a task's form.
 *
 * @param schema the {@code .form} file
 * @param data what the form shows when it opens, the reader's own draft laid over it
 * @param draft that draft alone, with what the form may have no place for any more
 * @param draftSavedAt when it was saved
 * @param refusal why it was not taken, where it was sent and nothing typed since
 */
public record TaskForm(int version, JsonNode schema, Map<String, Object> data, Map<String, Object> draft,
        Optional<Instant> draftSavedAt, Optional<Refusal> refusal) {
}
