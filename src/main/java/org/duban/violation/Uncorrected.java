package org.duban.violation;

import java.util.Set;

/** What was found of a party and is not corrected though its time is over; answered by the feature that orders it. */
@FunctionalInterface
public interface Uncorrected {

    /** Codes of the party's violations in the case of which an order lapsed or failed, and none was accepted since. */
    Set<String> of(long caseId, long organisationId);
}
