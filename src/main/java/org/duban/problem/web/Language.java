package org.duban.problem.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;

/** In which language the reader is answered: Chinese unless he chose English. */
public final class Language {

    /** The cookie that a click on the language sets. */
    public static final String COOKIE = "lang";

    private Language() {
    }

    /** The choice of the pages' cookie, else what the caller prefers, else Chinese. */
    public static Locale of(HttpHeaders headers) {
        Cookie chosen = headers.getCookies().get(COOKIE);
        if (chosen != null) {
            return "en".equals(chosen.getValue()) ? Locale.ENGLISH : Locale.CHINESE;
        }
        return preferred(headers).filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** The first of our languages that the caller would take; nothing from a header that cannot be read. */
    private static Optional<String> preferred(HttpHeaders headers) {
        if (!headers.getRequestHeaders().containsKey(HttpHeaders.ACCEPT_LANGUAGE)) {
            return Optional.empty();
        }
        try {
            return headers.getAcceptableLanguages().stream().map(Locale::getLanguage)
                    .filter(one -> one.equals("en") || one.equals("zh")).findFirst();
        } catch (WebApplicationException unreadable) {
            return Optional.empty();
        }
    }
}
