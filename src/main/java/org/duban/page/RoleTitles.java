package org.duban.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.duban.security.Role;

/** What people call the roles. */
public final class RoleTitles {

    private RoleTitles() {
    }

    /** The names of roles given by their keys; what is no role of ours is left as it is. */
    public static String of(String keys, Locale locale) {
        return Arrays.stream(keys.split("[,\\s]+")).map(key -> Role.of(key).map(Role::title)
                .map(title -> title.in(locale)).orElse(key)).collect(Collectors.joining("、"));
    }
}
