package org.duban.interview;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * 约谈记录: who was there, what was told and asked for, what was answered and promised, and who signed.
 *
 * @param notice the notice by which the party knew of it
 * @param count such as 第1次约谈, or that it does not count
 * @param attendees nobody, where the party stayed away
 * @param proxy why another came for the enterprise's head, if one did
 * @param absence how it was found that nobody came, where the party stayed away
 * @param statement what the party said, or that it would say nothing
 * @param commitment what it promised, where it came
 * @param due until when that, or what is asked for, has to be done, in words
 * @param signing that it was signed, or why not
 */
@Clause("JY-3.2c")
public record InterviewRecord(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotNull @Valid Party party, @NotNull @Valid Reference notice, @NotBlank String count, @NotNull LocalDate heldOn,
        @NotBlank String heldAt, @NotBlank String place, @NotNull @Size(min = 2) List<@Valid Officer> officers,
        @NotNull List<@Valid Attendee> attendees, @Nullable String proxy, @Nullable String absence,
        @NotBlank String facts, @NotBlank String requirements, @Nullable String statement,
        @Nullable String commitment, @NotBlank String due, @NotBlank String signing) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("INTERVIEW_RECORD", "约谈记录", "约记字", InterviewRecord.class, 1);

    /** Somebody who came: his name, post, and in what capacity. */
    public record Attendee(@NotBlank String name, @NotBlank String post, @NotBlank String capacity) {
    }
}
