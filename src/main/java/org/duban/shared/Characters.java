package org.duban.shared;

/** Counts as people do: 𠮷 is one character, although a string keeps it as two. */
public final class Characters {

    private Characters() {
    }

    /** How many characters the text has. */
    public static int count(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
