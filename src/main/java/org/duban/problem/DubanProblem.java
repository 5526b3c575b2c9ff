package org.duban.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.duban.shared.Characters;

/**
 * The one exception by which a feature refuses. It tells people what is wrong in their language and, where a gate of
 * the procedure refused, which clause it rests on and who can open it.
 */
public final class DubanProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More than that nobody reads. */
    private static final int NAMED = 20;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extras;

    private DubanProblem(ProblemType type, Text detail, List<Violation> violations, Map<String, Object> extras) {
        super(type.slug() + ": " + detail.en()
                + (violations.isEmpty() ? "" : " " + violations.stream().map(Violation::field).toList()));
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.extras = Map.copyOf(extras);
    }

    /** A problem of this type with a sentence in both languages. */
    public static DubanProblem of(ProblemType type, String zh, String en) {
        return new DubanProblem(type, new Text(zh, en), List.of(), Map.of());
    }

    /** Several fields are wrong: the first twenty are named with their own sentences, what is beyond them is counted. */
    public static DubanProblem invalid(List<Violation> violations) {
        int more = violations.size() - NAMED;
        if (more <= 0) {
            return new DubanProblem(ProblemType.INVALID, new Text("请更正以下内容", "Please correct the following"), violations,
                    Map.of());
        }
        return new DubanProblem(ProblemType.INVALID,
                new Text(String.format(Locale.ROOT, "请更正以下内容，另有 %,d 处", more),
                        String.format(Locale.ROOT, "Please correct the following, and %,d more", more)),
                violations.subList(0, NAMED), Map.of("more", more));
    }

    /** One field is wrong. */
    public static DubanProblem invalid(String field, String zh, String en) {
        return invalid(List.of(new Violation(field, new Text(zh, en))));
    }

    /** There is no such thing that this person may know of. */
    public static DubanProblem notFound() {
        return of(ProblemType.NOT_FOUND, "您要找的内容不存在，或您无权查看。", "It does not exist, or you may not see it.");
    }

    /** A copy that also carries the clause or article on which the refusal rests. */
    public DubanProblem clause(String clause) {
        return with("clause", clause);
    }

    /** A copy that also says which role or person can open the gate. */
    public DubanProblem opener(String opener) {
        return with("opener", opener);
    }

    /** A copy with one more member in the problem document. */
    public DubanProblem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new DubanProblem(type, detail, violations, more);
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** What exactly is wrong here. */
    public Text detail() {
        return detail;
    }

    /** The fields that are wrong, if that is the problem. */
    public List<Violation> violations() {
        return violations;
    }

    /** Further members of the problem document. */
    public Map<String, Object> extras() {
        return extras;
    }

    /** A field and what is wrong with it; its name may be one that the caller made up. */
    public record Violation(String field, Text message) {

        /** Quotes the name. */
        public Violation {
            field = Characters.quoted(field);
        }
    }
}
