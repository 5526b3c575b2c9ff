package org.duban.document;

import org.duban.shared.Characters;
import org.duban.shared.TextKind;
import org.jspecify.annotations.Nullable;

/** Makes a name that came from outside harmless: no path, no control or direction characters, no endless length. */
final class FileNames {

    static final int MAX_LENGTH = 200;
    private static final int LONGEST_ENDING = 10;

    private FileNames() {
    }

    /** The last part of what was sent, shortened before its ending; refuses what has nothing left. */
    static String safe(@Nullable String sent) {
        String name = TextKind.PROSE.clean(sent == null ? "" : sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}<>:\"|?*]", "").replaceAll("\\s+", " ").replaceFirst("^[. ]+", "").strip();
        if (name.isEmpty()) {
            throw DocumentProblems.nameless();
        }
        if (Characters.count(name) <= MAX_LENGTH) {
            return name;
        }
        String ending = name
                .substring(Math.max(name.lastIndexOf('.'), name.offsetByCodePoints(name.length(), -LONGEST_ENDING)));
        return name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH - Characters.count(ending))) + ending;
    }
}
