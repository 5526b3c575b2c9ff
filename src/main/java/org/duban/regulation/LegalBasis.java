package org.duban.regulation;

/**
 * What a measure or a period rests on.
 *
 * @param norm the norm's title
 * @param article article, paragraph and item in the norm's own numbering
 * @param rank the norm's rank
 */
public record LegalBasis(String norm, String article, Rank rank) {
}
