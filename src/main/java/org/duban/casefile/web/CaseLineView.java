package org.duban.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseLine;
import org.duban.casefile.CaseState;
import org.duban.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param overdueSince the first day after the earliest lapse that the reader may know of
 * @param tasks what is open in it for the reader, the most urgent first
 * @param nextDue by when the next of it
 * @param liable who answers for what was found; a party is told none
 * @param officer who leads it; a party is not told
 */
public record CaseLineView(String id, String caseNo, String siteId, String siteName, String region, CaseState state,
        OffsetDateTime openedAt, @Nullable LocalDate overdueSince, List<String> tasks, @Nullable LocalDate nextDue,
        List<String> liable, @Nullable String officer) {

    static CaseLineView of(CaseLine one) {
        return new CaseLineView(String.valueOf(one.id()), one.caseNo(), String.valueOf(one.siteId()), one.siteName(),
                one.region(), one.state(), one.openedAt().atZone(LegalTime.ZONE).toOffsetDateTime(),
                one.overdueSince().orElse(null), one.standing().tasks().stream().map(Text::zh).toList(),
                one.standing().due().orElse(null), one.liable(), one.officer().orElse(null));
    }
}
