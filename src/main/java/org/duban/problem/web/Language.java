package org.duban.problem.web;

import java.util.Locale;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/** In which language the reader is answered: Chinese unless he chose English. */
public final class Language {

    /** The cookie that a click on the language sets. */
    public static final String COOKIE = "lang";

    private Language() {
    }

    /** The choice of the pages' cookie, else what the caller prefers, else Chinese. */
    public static Locale of(HttpHeaders headers) {
        Cookie chosen = headers.getCookies().get(COOKIE);
        return of(chosen == null ? null : chosen.getValue(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** As {@link #of(HttpHeaders)}, of a request that reached no endpoint. */
    public static Locale of(RoutingContext request) {
        io.vertx.core.http.Cookie chosen = request.request().getCookie(COOKIE);
        return of(chosen == null ? null : chosen.getValue(), request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Locale of(@Nullable String chosen, @Nullable String preferred) {
        return "en".equals(chosen == null ? first(preferred) : chosen) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** The first of our languages that the caller would take; nothing of a header that cannot be read. */
    private static String first(@Nullable String preferred) {
        try {
            return preferred == null || preferred.isBlank() ? ""
                    : Locale.LanguageRange.parse(preferred).stream().map(one -> one.getRange().replaceFirst("-.*", ""))
                            .filter(one -> one.equals("en") || one.equals("zh")).findFirst().orElse("");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
