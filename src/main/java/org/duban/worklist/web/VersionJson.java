package org.duban.worklist.web;

import org.jspecify.annotations.Nullable;

/** The version of the task that was read. */
public record VersionJson(@Nullable Integer version) {
}
