package org.duban.problem;

import java.util.Optional;

import org.duban.shared.Characters;
import org.duban.shared.TextKind;

/** What is said of a text in which something was left that means nothing: nobody could read it, and no paper print it. */
public final class Meaningless {

    private Meaningless() {
    }

    /** The sentence, with the code point; none of a text that is clean. */
    public static Optional<Text> in(CharSequence cleaned) {
        return TextKind.meaningless(cleaned).stream().mapToObj(Characters::shown).map(one -> new Text(
                "文字中有无法识别的字符 " + one + "（不完整的字，或旧系统的专用字），请改用其他写法。",
                "The text holds " + one + ", which stands for no character; write it another way.")).findFirst();
    }
}
