package org.duban.worklist.web;

import java.time.OffsetDateTime;

/** When the draft was saved. */
public record DraftJson(OffsetDateTime savedAt) {
}
