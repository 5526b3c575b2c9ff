package org.duban.measure;

import java.util.ArrayList;
import java.util.List;

import org.duban.document.Documents;
import org.duban.problem.DubanProblem;
import org.duban.problem.DubanProblem.Violation;
import org.duban.problem.Text;
import org.duban.shared.Characters;

import com.fasterxml.jackson.databind.JsonNode;

/** Says of characters that a paper cannot print at which fields of the act they were typed. */
final class Unprintable {

    private Unprintable() {
    }

    /** The refusal by its fields; as it is where it is about something else, or about words that were there before. */
    static DubanProblem named(DubanProblem refused, Object entered) {
        if (!(refused.extras().get(Documents.UNPRINTABLE) instanceof List<?> characters)) {
            return refused;
        }
        List<Violation> found = new ArrayList<>();
        find(FormWriter.write(entered), "", characters, found);
        return found.isEmpty() ? refused : DubanProblem.invalid(found);
    }

    private static void find(JsonNode value, String path, List<?> characters, List<Violation> into) {
        value.properties().forEach(one -> find(one.getValue(), path.isEmpty() ? one.getKey() : path + "." + one.getKey(),
                characters, into));
        for (int i = 0; i < (value.isArray() ? value.size() : 0); i++) {
            find(value.get(i), path + "." + i, characters, into);
        }
        List<String> there = characters.stream().map(Object::toString).filter(one -> value.asText("").contains(one))
                .map(one -> Characters.shown(one.codePointAt(0))).toList();
        if (value.isTextual() && !there.isEmpty()) {
            String shown = String.join(" ", there);
            into.add(new Violation(path, new Text("文书无法印出字符：%s，请改用其他写法。".formatted(shown),
                    "The paper cannot print %s; please write it otherwise.".formatted(shown))));
        }
    }
}
