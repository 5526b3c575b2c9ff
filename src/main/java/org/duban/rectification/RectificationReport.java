package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;

/**
 * 整改报告: item by item what the party did, by whom, until when and with what evidence.
 *
 * @param order the order that is answered
 * @param reporter who sent it for the party
 * @param late whether something in it came after the period's end
 * @param undecided whether of something in it nobody knows yet when its period ends
 */
public record RectificationReport(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotNull @Valid Party party, @NotNull @Valid Reference order, @NotEmpty List<@Valid Item> items,
        @NotBlank String reporter, @NotNull LocalDate reportedOn, boolean late,
        boolean undecided)
        implements
            DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("RECTIFICATION_REPORT", "整改报告", "整报字", RectificationReport.class,
            3);

    /** What was done about one item; the evidence by the names of its files. */
    public record Item(@NotBlank String violation, @NotBlank String requirement, @NotBlank String measure,
            @NotBlank String responsible, @NotNull LocalDate completedOn, @NotNull List<@NotBlank String> evidence) {
    }
}
