package org.duban.document;

import java.time.Instant;

/**
 * A sealed copy that another one took the place of before the document was served.
 *
 * @param author who replaced it
 */
public record ReplacedCopy(long fileId, String reason, String author, Instant replacedAt) {
}
