package org.duban.interview.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.duban.interview.Family;
import org.duban.interview.Ground;
import org.duban.interview.InterviewState;
import org.duban.interview.Session;
import org.jspecify.annotations.Nullable;

/**
 * An interview as the API shows it.
 *
 * @param reason with all that the notice says: of a session that was moved a party sees it once the new notice was served
 * @param postponedBecause why it was moved, where it was
 * @param number which one it is of those that count; of one that does not, and before the session, there is none
 * @param holdBy by when the authority has to hold it; not for parties
 * @param dueOn the last day of the commitment; none while the case is suspended
 * @param suspendedDaysLeft what is left of its time while the case is suspended
 * @param nextDue whether the commitment is broken and another interview is due; false to parties
 * @param version hand it back with a change
 */
public record InterviewView(String id, String caseId, String caseNo, int count, String organisationId,
        String organisation, Ground ground, @Nullable String groundWords, @Nullable Family family, InterviewState state,
        @Nullable String reason, @Nullable String basis, @Nullable LocalDate meetsOn, @Nullable LocalTime meetsAt,
        @Nullable String place, @Nullable String attendees, @Nullable String materials, @Nullable String contact,
        @Nullable String noticeNo, @Nullable String documentId, @Nullable LocalDate servedOn,
        @Nullable String postponedBecause, @Nullable LocalDate holdBy, @Nullable Session session,
        @Nullable Integer number, @Nullable String commitment, @Nullable String deadlineId, @Nullable LocalDate dueOn,
        @Nullable Integer missingYear, @Nullable Long suspendedDaysLeft, @Nullable ReportView report, @Nullable String finding,
        @Nullable String calledOff, boolean nextDue, int version) {

    /** What the enterprise reported. */
    public record ReportView(String done, OffsetDateTime receivedAt, boolean late, List<String> evidenceFileIds) {
    }
}
