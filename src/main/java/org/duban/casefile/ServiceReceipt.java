package org.duban.casefile;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.duban.document.DocumentContent;
import org.duban.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * 送达回证: which document reached whom, how, where and when, and the proof of it.
 *
 * @param method such as 直接送达, 留置送达, 邮寄送达, 电子送达, 公告送达
 * @param receiver who took it, with his relation to the party
 * @param refusal why it was refused, where it was left
 * @param witness who saw it being left
 * @param tracking number of the mail, or of the electronic message
 */
public record ServiceReceipt(@NotBlank String caseNo, @NotBlank String issuer, @NotBlank String project,
        @NotNull @Valid Reference document, @NotNull @Valid Party recipient, @NotBlank String method,
        @NotBlank String place, @NotNull LocalDate servedOn, @Nullable String receiver, @Nullable String refusal,
        @Nullable String witness, @Nullable String tracking, @NotEmpty List<@Valid Officer> officers,
        @Nullable String remarks) implements DocumentContent {

    /** The kind of such documents. */
    public static final DocumentKind KIND = new DocumentKind("SERVICE_RECEIPT", "送达回证", "送证字", ServiceReceipt.class, 1);
}
