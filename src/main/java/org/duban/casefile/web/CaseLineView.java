package org.duban.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseSearch.CaseLine;
import org.duban.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param overdueSince the first day after the earliest lapse that the reader may know of
 */
public record CaseLineView(String id, String caseNo, String siteId, String siteName, String region, CaseState state,
        OffsetDateTime openedAt, @Nullable LocalDate overdueSince) {

    static CaseLineView of(CaseLine one) {
        return new CaseLineView(String.valueOf(one.id()), one.caseNo(), String.valueOf(one.siteId()), one.siteName(),
                one.region(), one.state(), one.openedAt().atZone(LegalTime.ZONE).toOffsetDateTime(),
                one.overdueSince().orElse(null));
    }
}
