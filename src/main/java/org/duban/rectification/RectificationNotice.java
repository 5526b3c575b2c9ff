package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.duban.shared.Clause;

/**
 * 限期整改通知书: what is wrong, against which norm, what to correct within how many days from service, how to report, and
 * what follows if not.
 *
 * @param parties the party that has to correct
 * @param earlier its notices of which this one carries something on, the first first
 * @param reporting how to report, a sentence
 * @param consequence what follows a lapse, a sentence
 */
@Clause("JY-3.2b")
public record RectificationNotice(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotBlank String projectAddress, @NotEmpty List<@Valid Party> parties,
        @NotNull List<@Valid Reference> earlier,
        @NotNull @Size(min = 2) List<@Valid Officer> officers, @NotNull LocalDate inspectedOn,
        @NotEmpty List<@Valid Item> items, @NotBlank String reporting, @NotBlank String consequence,
        @NotNull @Valid Contact contact) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("RECTIFICATION_NOTICE", "限期整改通知书", "限改字",
            RectificationNotice.class, 2);

    /**
     * One thing to correct.
     *
     * @param liable the name of the party that has to
     * @param days days from the day after service
     * @param workingDays whether only working days count
     */
    public record Item(@NotBlank String violation, @NotBlank String facts, @NotBlank String place,
            @NotNull LocalDate foundOn, @NotBlank String liable, @NotEmpty List<@Valid Basis> bases,
            @NotBlank String requirement, @Positive int days, boolean workingDays) {
    }

    /** The norm and article that were violated. */
    public record Basis(@NotBlank String norm, @NotBlank String article) {
    }
}
