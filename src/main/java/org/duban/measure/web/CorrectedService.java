package org.duban.measure.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a party was served after all, with all that the method asks for, as at the task that serves.
 *
 * @param organisation the party; may be left out where the paper has one addressee
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectedService(@Nullable @Size(max = 20) String organisation,
        @NotBlank(message = "请选择送达方式|Please name the method") String method,
        @NotNull(message = "请填写日期|Please give the day") LocalDate servedOn, @Nullable String recipient,
        @Nullable String capacity, @Nullable String premises, @Nullable String place, @Nullable String witness,
        @Nullable String refusalReason, @Nullable String trackingNo, @Nullable String address,
        @Nullable String entrustedTo, @Nullable String publishedIn, @Nullable String triedInPersonOn,
        @Nullable String triedByMailOn, @Nullable String attempts, @Nullable String attemptsFileId,
        @NotBlank(message = "请填写理由|Please give the reason") String reason,
        @NotBlank(message = "请上传证明|Please give the proof") @Size(max = 20) String proofFileId,
        @NotNull(message = "请给出版本|The version is missing") Integer version) {

    /** What the form of the act would send. */
    public ObjectNode form(String party, ObjectMapper json) {
        ObjectNode form = json.valueToTree(this);
        form.remove("organisation");
        form.remove("version");
        return form.put("party", party).put("servedOn", servedOn.toString());
    }
}
