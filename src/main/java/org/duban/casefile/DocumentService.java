package org.duban.casefile;

import java.time.LocalDate;

/** A service as it stands, corrections applied. */
public record DocumentService(long id, long dossierId, long documentId, long organisationId, ServiceManner manner,
        String author) {

    /** The legal day. */
    public LocalDate servedOn() {
        return manner.legalDay();
    }
}
