package org.duban.task.web;

import java.time.OffsetDateTime;

/** When the draft was saved. */
public record DraftJson(OffsetDateTime savedAt) {
}
