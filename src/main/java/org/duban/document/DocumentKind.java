package org.duban.document;

import java.util.Locale;

/**
 * A kind of legal document; the feature that writes such documents owns it and names it through {@link DocumentKinds.Owner}.
 *
 * @param key what rows call it, such as {@code RECTIFICATION_NOTICE}; its templates lie in the folder of that name
 * @param title its Chinese name
 * @param numberWords the words of its numbers, such as 限改字
 * @param content the record whose components the data of such a document has
 * @param templateVersion the version of the template by which new documents are made; earlier ones stay as they are
 */
public record DocumentKind(String key, String title, String numberWords, Class<? extends DocumentContent> content,
        int templateVersion) {

    /** The number in the authority's row of that year: {@code 济住建（实名）限改字〔2026〕1号}. */
    String number(String agencyWords, int year, int number) {
        return agencyWords + "（实名）" + numberWords + "〔" + year + "〕" + number + "号";
    }

    /** The template of this version. */
    String template(int version) {
        return "documents/" + key.toLowerCase(Locale.ROOT).replace('_', '-') + "/v" + version;
    }
}
