package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;

/**
 * 复查意见书: what two officers found item by item, and what follows.
 *
 * @param order the order whose items were looked at again
 * @param conclusion the whole in a sentence
 * @param nextStep what follows, a sentence
 */
public record ReinspectionOpinion(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotNull @Valid Party party, @NotNull @Valid Reference order, @NotNull LocalDate reinspectedOn,
        @NotBlank String place, @NotNull @Size(min = 2) List<@Valid Officer> officers,
        @NotEmpty List<@Valid Item> items, @NotBlank String conclusion, @NotBlank String nextStep,
        @NotNull @Valid Contact contact) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("REINSPECTION_OPINION", "复查意见书", "复查字", ReinspectionOpinion.class,
            2);

    /** What became of one item; the verdict in words such as 已整改, 部分整改, 未整改, 不再适用. */
    public record Item(@NotBlank String violation, @NotBlank String requirement, @NotBlank String verdict,
            @NotBlank String findings) {
    }
}
