package org.duban.shared;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Counts as people do, 𠮷 is one character, although a string keeps it as two; and shows what they cannot see. */
public final class Characters {

    /** More than that of what somebody entered nobody needs to know it again. */
    private static final int QUOTED = 60;
    private static final Set<Byte> UNSEEN = Set.of(Character.CONTROL, Character.FORMAT, Character.SURROGATE,
            Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    private Characters() {
    }

    /** How many characters the text has. */
    public static int count(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** The character, or its number where nobody would see it, or where it would hide others. */
    public static String shown(int character) {
        return UNSEEN.contains((byte) Character.getType(character)) ? String.format(Locale.ROOT, "U+%04X", character)
                : Character.toString(character);
    }

    /** What was entered as an answer may quote it: the beginning, with nothing unseen in it. */
    public static String quoted(String entered) {
        StringBuilder quoted = new StringBuilder();
        entered.codePoints().limit(QUOTED).mapToObj(Characters::shown).forEach(quoted::append);
        return (entered.length() > QUOTED && count(entered) > QUOTED ? quoted.append('…') : quoted).toString();
    }

    /** The first half of a character that stands without its other half. */
    public static OptionalInt half(CharSequence text) {
        return text.codePoints().filter(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE).findFirst();
    }
}
