package org.duban.shared;

import java.util.OptionalLong;

/** Numbers in the digits 0 to 9 alone: Java reads those of every script, and one thing would have many names. */
public final class Digits {

    private Digits() {
    }

    /** The number that stands there and nothing else; empty where it is none, or too large. */
    public static OptionalLong number(String text) {
        try {
            return text.matches("[0-9]+") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Whether a digit of another script is in it. */
    public static boolean areForeign(String text) {
        return text.codePoints().anyMatch(one -> one > '9' && Character.isDigit(one));
    }
}
