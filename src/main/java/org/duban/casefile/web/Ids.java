package org.duban.casefile.web;

import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.shared.Characters;
import org.duban.shared.Digits;

/** Ids are opaque strings outside; here they are read. */
public final class Ids {

    private Ids() {
    }

    /** The id; refuses by its field what cannot be one. */
    public static long parse(String field, String id) {
        return Digits.number(id.strip()).orElseThrow(
                () -> DubanProblem.invalid(field, "编号 %s 不存在。".formatted(Characters.quoted(id)),
                        "There is no such id: %s.".formatted(Characters.quoted(id))));
    }

    /** The ids, each once. */
    public static List<Long> parse(String field, List<String> ids) {
        return ids.stream().map(id -> parse(field, id)).distinct().toList();
    }
}
