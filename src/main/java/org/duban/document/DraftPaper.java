package org.duban.document;

import java.time.LocalDate;
import java.util.Map;

/**
 * A paper as it would leave now: its number is still to come, and nothing of it is kept.
 *
 * @param date the day it would bear today
 * @param data what it says
 * @param dataHash the hash that the issued paper has, if nothing of it changes until then
 */
public record DraftPaper(DocumentKind kind, LocalDate date, Map<String, Object> data, String dataHash) {
}
