package org.duban.shared;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What sort of text is asked for, and the one place where what came in is cleaned, whichever door it came through: composed,
 * nothing unseen in it, no white space at its ends. What cannot be cleaned stays for the check to name.
 */
public enum TextKind {

    /** Words of any number of lines. */
    PROSE {
        @Override
        public String clean(String entered) {
            return cleaned(entered);
        }
    },
    /** Words of one line, such as a name. */
    LINE {
        @Override
        public String clean(String entered) {
            return cleaned(entered).replaceAll("[\\n\\t]+", " ");
        }
    },
    /** A code, a number or a day: keyboards for Chinese write wide digits, letters and marks, and people put spaces between. */
    CODE {
        @Override
        public String clean(String entered) {
            return SPACES.matcher(Normalizer.normalize(cleaned(entered), Normalizer.Form.NFKC)).replaceAll("");
        }
    };

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");
    /** Unicode's white space, where {@code strip} leaves the spaces that do not break. */
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    /** Scripts in which a joiner changes what is read. */
    private static final Set<UnicodeScript> JOINED = EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.SYRIAC, UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN, UnicodeScript.DEVANAGARI, UnicodeScript.BENGALI, UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI, UnicodeScript.ORIYA, UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM, UnicodeScript.SINHALA, UnicodeScript.TIBETAN, UnicodeScript.MYANMAR, UnicodeScript.KHMER);
    private static final int LAST_OF_A_PLANE = 0xFFFE;

    /** The text as it is kept. */
    public abstract String clean(String entered);

    /** The first character of a cleaned text that means nothing: half of one, one that is none, a private one. */
    public static OptionalInt meaningless(CharSequence text) {
        return text.codePoints().filter(one -> switch (Character.getType(one)) {
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> (one & LAST_OF_A_PLANE) == LAST_OF_A_PLANE || (one >= 0xFDD0 && one <= 0xFDEF);
        }).findFirst();
    }

    private static String cleaned(String entered) {
        StringBuilder seen = new StringBuilder(entered.length());
        UnicodeScript script = UnicodeScript.COMMON;
        for (int one : LINE_ENDS.matcher(entered).replaceAll("\n").codePoints().map(PrivateUse::meant).toArray()) {
            boolean joins = one == NON_JOINER || one == JOINER;
            if (joins ? JOINED.contains(script) : isSeen(one)) {
                seen.appendCodePoint(one);
                // A mark belongs to the letter before it.
                script = UnicodeScript.of(one) == UnicodeScript.INHERITED ? script : UnicodeScript.of(one);
            }
        }
        return ENDS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("");
    }

    private static boolean isSeen(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL -> one == '\n' || one == '\t';
            case Character.FORMAT -> isOfAScript(one);
            default -> !isBlank(one);
        };
    }

    /** A letter, mark or sign by its class, and yet nothing to be seen; a variant's selector names the same character. */
    private static boolean isBlank(int one) {
        return switch (one) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> (one >= 0xFE00 && one <= 0xFE0F) || (one >= 0xE0100 && one <= 0xE01EF);
        };
    }

    /** Such a mark is a sign of the script's own; the others only tell a machine how to set a text. */
    private static boolean isOfAScript(int one) {
        UnicodeScript script = UnicodeScript.of(one);
        return script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED && script != UnicodeScript.ARABIC;
    }
}
