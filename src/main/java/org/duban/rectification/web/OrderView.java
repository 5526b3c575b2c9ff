package org.duban.rectification.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.duban.casefile.Punctuality;
import org.duban.measure.Extension;
import org.duban.rectification.ItemState;
import org.duban.rectification.Opinion;
import org.duban.rectification.OrderState;
import org.duban.rectification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An order to correct as the API shows it.
 *
 * @param orderNo the numbers of its notices, of those that the reader may know
 * @param documentId the document of the first of them
 * @param notices one for each liable party
 * @param version hand it back with a change
 * @param nextStepPending whether the case officer has yet to decide about a lapse; false to parties
 */
public record OrderView(String id, String caseId, String caseNo, int count, @Nullable String parentId, OrderState state,
        @Nullable String orderNo, @Nullable String documentId, @Nullable LocalDate issuedOn, List<NoticeView> notices,
        @Nullable LocalDate overdueSince, boolean nextStepPending, @Nullable Integer commonDays, String reportTo,
        String contact, List<ItemView> items, List<ServiceView> services, List<OpinionView> opinions, int version) {

    /** The notice of a liable party. */
    public record NoticeView(String organisationId, String organisation, @Nullable String number,
            @Nullable String documentId, boolean served) {
    }

    /**
     * One item of the order.
     *
     * @param late whether its answer came too late; of one whose due day nobody knows the answer says that it is undecided
     * @param missingYear the year for want of whose arrangement nobody knows the due day
     */
    public record ItemView(String id, int position, String violation, String violationName, String organisationId,
            String organisation, String facts, String place, LocalDate foundOn, String requirement, int days,
            ItemState state, @Nullable Verdict verdict, boolean late, @Nullable String carriedFrom,
            @Nullable String deadlineId, @Nullable LocalDate dueOn, @Nullable Integer missingYear, @Nullable AnswerView answer,
            @Nullable ExtensionView extension) {
    }

    /** The party's answer to an item. */
    public record AnswerView(String answerId, String measure, String person, LocalDate doneOn, OffsetDateTime receivedAt,
            boolean late, Punctuality punctuality, List<String> evidenceFileIds) {
    }

    /** The request for more time for an item. */
    public record ExtensionView(String id, Extension.State state, int days, String reason, OffsetDateTime askedAt,
            @Nullable Integer grantedDays, @Nullable String decisionReason) {
    }

    /** How and when a party was served, and when it said that the order has arrived. */
    public record ServiceView(String organisationId, String organisation, String method, LocalDate servedOn,
            @Nullable OffsetDateTime acknowledgedAt) {
    }

    /** The supervisor's opinion on an answer. */
    public record OpinionView(String answerId, Opinion.State state, @Nullable Boolean agrees, @Nullable String text) {
    }
}
