package org.duban.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.duban.casefile.CaseOfficer;
import org.duban.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it.
 *
 * @param version hand it back with a change
 */
public record CaseView(String id, String caseNo, String siteId, String siteName, String region, String authorityId,
        String authority, String profile, CaseState state, @Nullable LocalDate suspendedFrom, OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt, @Nullable String conclusion, List<OfficerView> officers, int version) {

    /** An officer of the case. */
    public record OfficerView(String name, String certificateNo, CaseOfficer.Position position) {
    }
}
