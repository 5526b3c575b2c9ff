package org.duban.worklist.web;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

/** Who shall take the task over. */
public record HandoverJson(@NotBlank String personId, @Nullable Integer version) {
}
