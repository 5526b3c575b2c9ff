package org.duban.document;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Makes a name that came from outside harmless: no path, no control or direction characters, no endless length. */
final class FileNames {

    static final int MAX_LENGTH = 200;

    private FileNames() {
    }

    /** The last part of what was sent, shortened before its ending; refuses what has nothing left. */
    static String safe(@Nullable String sent) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}<>:\"|?*]", "").replaceAll("\\s+", " ").replaceFirst("^[. ]+", "").strip();
        if (name.isEmpty()) {
            throw DocumentProblems.nameless();
        }
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String ending = name.substring(Math.max(name.lastIndexOf('.'), name.length() - 10));
        String start = name.substring(0, MAX_LENGTH - ending.length());
        return (Character.isHighSurrogate(start.charAt(start.length() - 1)) ? start.substring(0, start.length() - 1)
                : start) + ending;
    }
}
