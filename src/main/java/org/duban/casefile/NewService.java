package org.duban.casefile;

import java.time.LocalDate;

/**
 * A service about to be recorded.
 *
 * @param issuedOn the document's day: nothing is served before
 */
public record NewService(long dossierId, long documentId, LocalDate issuedOn, long organisationId, ServiceManner manner) {
}
