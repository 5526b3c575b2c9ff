package org.duban.casefile.web;

import java.time.OffsetDateTime;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseSearch.CaseLine;
import org.duban.casefile.CaseState;

/** A case in a list. */
public record CaseLineView(String id, String caseNo, String siteId, String siteName, String region, CaseState state,
        OffsetDateTime openedAt) {

    static CaseLineView of(CaseLine one) {
        return new CaseLineView(String.valueOf(one.id()), one.caseNo(), String.valueOf(one.siteId()), one.siteName(),
                one.region(), one.state(), one.openedAt().atZone(LegalTime.ZONE).toOffsetDateTime());
    }
}
