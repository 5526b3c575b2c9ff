package org.duban.interview;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * 约谈改期通知书: the session of an earlier notice takes place on another day, and why; all else is said again.
 *
 * @param notice the notice whose day no longer holds
 * @param because why it was moved
 */
public record InterviewPostponement(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotNull @Valid Party party, @NotNull @Valid Reference notice, @NotBlank String because,
        @NotNull LocalDate meetsOn, @NotBlank String meetsAt, @NotBlank String place, @NotBlank String attendees,
        @Nullable String materials, @NotBlank String consequence,
        @NotNull @Valid Contact contact) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("INTERVIEW_POSTPONEMENT", "约谈改期通知书", "约改字",
            InterviewPostponement.class, 1);
}
