package org.duban.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A document to issue.
 *
 * @param authorityCode the agency code of the authority that issues it
 * @param date the day it bears; its year is the year of its number
 * @param data the components of {@link DocumentKind#content()}; they are checked and frozen
 * @param audience the organisations that it is served on or sent by
 */
public record NewDocument(long dossierId, DocumentKind kind, String authorityCode, LocalDate date, Map<String, Object> data,
        Set<Long> audience) {
}
