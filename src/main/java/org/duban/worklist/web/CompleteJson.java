package org.duban.worklist.web;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** What the task's form submits, with the version of the task that was read. */
public record CompleteJson(@NotNull JsonNode data, @Nullable Integer version) {
}
