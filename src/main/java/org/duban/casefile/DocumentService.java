package org.duban.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** A service as it stands, corrections applied. */
public record DocumentService(long id, long dossierId, long documentId, long organisationId, ServiceMethod method,
        LocalDate actedOn, LocalDate servedOn, Optional<String> recipient, Optional<String> place,
        Optional<String> witness, Optional<String> refusalReason, Optional<String> trackingNo, long proofFileId,
        String author) {
}
