package org.duban.operations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.duban.operations.RepairKind;

/** A repair and why it is done. */
public record RepairJson(@NotNull RepairKind kind, @NotBlank String subject, @NotBlank String reason) {
}
