package org.duban.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.duban.engine.Finding;

/**
 * What one reconciliation found when it last looked at everything.
 *
 * @param lookedAt when that was; empty while it never could
 * @param failed whether it could not run when it was last tried, so that what was found may be out of date
 * @param found how many there were
 * @param findings the first of them
 */
public record Comparison(Optional<Instant> lookedAt, boolean failed, int found, List<Finding> findings) {
}
