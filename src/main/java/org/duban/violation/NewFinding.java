package org.duban.violation;

import java.util.Optional;

/** A finding about to be recorded, and the days to correct it where the officer gives more than the profile. */
public record NewFinding(Violation.Finding finding, Optional<Integer> days) {
}
