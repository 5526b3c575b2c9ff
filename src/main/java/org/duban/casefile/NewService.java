package org.duban.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A service about to be recorded.
 *
 * @param issuedOn the document's day: nothing is served before
 * @param actedOn day of signature, of receipt by mail, of arrival, or of publication
 * @param proofFileId the signed receipt, photo, tracking print or notice
 */
public record NewService(long dossierId, long documentId, LocalDate issuedOn, long organisationId, ServiceMethod method,
        LocalDate actedOn, Optional<String> recipient, Optional<String> place, Optional<String> witness,
        Optional<String> refusalReason, Optional<String> trackingNo, long proofFileId) {
}
