package org.duban.problem.web;

import java.util.Locale;

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
        return headers.getRequestHeaders().containsKey(HttpHeaders.ACCEPT_LANGUAGE) && headers
                .getAcceptableLanguages().stream().findFirst().map(Locale::getLanguage).filter("en"::equals).isPresent()
                        ? Locale.ENGLISH
                        : Locale.CHINESE;
    }
}
