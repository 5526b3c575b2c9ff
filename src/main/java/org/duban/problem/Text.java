package org.duban.problem;

import java.util.Locale;

/** A sentence for people in the two languages of the product. */
public record Text(String zh, String en) {

    /** The sentence in the reader's language; Chinese unless English is asked for. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
