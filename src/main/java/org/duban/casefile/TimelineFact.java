package org.duban.casefile;

import java.time.Instant;
import java.util.Optional;

import org.duban.problem.Text;

/** A fact as it stands in the timeline, never changed. */
public record TimelineFact(long id, long dossierId, String kind, Instant recordedAt, Optional<String> personId,
        String author, Optional<Long> subjectId, Text title) {
}
