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
import org.duban.regulation.LegalBasis;
import org.duban.shared.Clause;

/**
 * 限期整改通知书: what is wrong, against which norm, on what the order rests, what to correct within how many days from service,
 * how to report, what follows if not, and what can be done against it.
 *
 * @param basis what the order itself rests on
 * @param parties the party that has to correct
 * @param earlier its notices of which this one carries something on, the first first
 * @param counting how the periods are counted, sentences; the day itself is known with service
 * @param reporting how to report, a sentence
 * @param consequences what follows a lapse, a paragraph for each norm
 * @param statement that the party may state and defend, and what that does to the order
 * @param remedy where and until when the order can be attacked, or why it cannot
 */
@Clause("JY-3.2b")
public record RectificationNotice(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotBlank String projectAddress, @NotNull @Valid Basis basis, @NotEmpty List<@Valid Party> parties,
        @NotNull List<@Valid Reference> earlier,
        @NotNull @Size(min = 2) List<@Valid Officer> officers, @NotNull LocalDate inspectedOn,
        @NotEmpty List<@Valid Item> items, @NotBlank String counting, @NotBlank String reporting,
        @NotEmpty List<@NotBlank String> consequences, @NotBlank String statement, @NotBlank String remedy,
        @NotNull @Valid Contact contact) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("RECTIFICATION_NOTICE", "限期整改通知书", "限改字",
            RectificationNotice.class, 2);

    /**
     * One thing to correct.
     *
     * @param liable the name of the party that has to
     * @param violated the clause that was not kept
     * @param basis what the order to correct it rests on
     * @param days days from the day after service
     * @param workingDays whether only working days count
     */
    public record Item(@NotBlank String violation, @NotBlank String facts, @NotBlank String place,
            @NotNull LocalDate foundOn, @NotBlank String liable, @NotNull @Valid Basis violated, @NotNull @Valid Basis basis,
            @NotBlank String requirement, @Positive int days, boolean workingDays) {
    }

    /** A norm and its article. */
    public record Basis(@NotBlank String norm, @NotBlank String article) {

        static Basis of(LegalBasis basis) {
            return new Basis(basis.norm(), basis.article());
        }
    }
}
