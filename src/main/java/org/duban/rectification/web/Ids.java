package org.duban.rectification.web;

import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.shared.Characters;

/** Ids are opaque strings outside; here they are read. */
final class Ids {

    private Ids() {
    }

    static long parse(String field, String id) {
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException notOurs) {
            throw DubanProblem.invalid(field, "编号 %s 不存在。".formatted(Characters.quoted(id)),
                    "There is no such id: %s.".formatted(Characters.quoted(id)));
        }
    }

    static List<Long> parse(String field, List<String> ids) {
        return ids.stream().map(id -> parse(field, id)).distinct().toList();
    }
}
