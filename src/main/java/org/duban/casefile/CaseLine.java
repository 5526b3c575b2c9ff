package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param overdueSince the first day after the earliest lapse that the reader may know of
 * @param liable the companies that answer for what was found; a party is told none
 * @param officer who leads it; a party is not told
 */
public record CaseLine(long id, String caseNo, long siteId, String siteName, String region, CaseState state,
        Instant openedAt, Optional<LocalDate> overdueSince, CaseWork.Standing standing, List<String> liable,
        Optional<String> officer) {
}
