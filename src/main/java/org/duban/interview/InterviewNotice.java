package org.duban.interview;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * 约谈通知书: why, on what it rests, when and where, who has to come with what, and what staying away leads to.
 *
 * @param basis the norm with its article, in words
 * @param meetsAt the time of day, such as {@code 09:30}
 * @param attendees who has to come
 * @param materials what to bring, if anything
 * @param consequence what staying away leads to, a sentence
 */
@Clause("JY-3.2c")
public record InterviewNotice(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotNull @Valid Party party, @NotBlank String reason, @NotBlank String basis, @NotNull LocalDate meetsOn,
        @NotBlank String meetsAt, @NotBlank String place, @NotBlank String attendees, @Nullable String materials,
        @NotBlank String consequence, @NotNull @Valid Contact contact) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("INTERVIEW_NOTICE", "约谈通知书", "约谈字", InterviewNotice.class, 1);
}
