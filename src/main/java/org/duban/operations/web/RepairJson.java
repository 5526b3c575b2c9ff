package org.duban.operations.web;

import jakarta.validation.constraints.NotBlank;

/** A repair and why it is done. */
public record RepairJson(@NotBlank String kind, @NotBlank String subject, @NotBlank String reason) {
}
