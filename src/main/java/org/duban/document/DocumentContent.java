package org.duban.document;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What a document of a kind has to say: its data is a JSON object of exactly these components, frozen at issue. Dates are
 * days in ISO form.
 */
public sealed interface DocumentContent
        permits RectificationNotice, ServiceReceipt, RectificationReport, ReinspectionOpinion, InterviewNotice,
        InterviewPostponement, InterviewRecord {

    /** The number of the case. */
    String caseNo();

    /** The full name of the authority in the red head. */
    String issuer();

    /** The construction project. */
    String project();

    /** A party as a document names it. */
    record Party(@NotBlank String name, @NotBlank String code, @NotBlank String legalRepresentative,
            @NotBlank String address) {
    }

    /** An officer with the number of his law-enforcement certificate. */
    record Officer(@NotBlank String name, @NotBlank String certificate) {
    }

    /** Where questions go. */
    record Contact(@NotBlank String name, @NotBlank String phone, @NotBlank String address) {
    }

    /** The document to which this one answers. */
    record Reference(@NotBlank String title, @NotBlank String number, @NotNull LocalDate date) {
    }
}
