package org.duban.regulation;

import java.util.Optional;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Clause;

/** What has to be true before a measure leaves the house: it rests on a norm whose rank can carry it. */
public final class MeasureGate {

    private MeasureGate() {
    }

    /** Refuses a measure without a basis, and a penalty on a mere normative document. */
    @Clause({ "行政处罚法 16", "行政处罚法 38" })
    public static LegalBasis requireBasis(Nature nature, Optional<LegalBasis> basis) {
        LegalBasis found = basis.orElseThrow(() -> DubanProblem.of(ProblemType.GATE_CLOSED, "没有法律依据的措施不得作出。",
                "A measure without a legal basis may not leave.").clause("行政处罚法 38"));
        if (nature == Nature.PENALTY && !found.rank().mayFoundPenalty()) {
            throw DubanProblem.of(ProblemType.GATE_CLOSED,
                    "《%s》是规范性文件，不得作为行政处罚的依据。".formatted(found.norm()),
                    "'%s' is a normative document and cannot found a penalty.".formatted(found.norm()))
                    .clause("行政处罚法 16");
        }
        return found;
    }

    /** Refuses a management measure whose words impose a kind of penalty. */
    @Clause("行政处罚法 9")
    public static void requireNoPenalty(Profile profile, String field, String words) {
        profile.penalties().in(words).ifPresent(found -> {
            throw DubanProblem.invalid(field,
                    "这是管理措施，不得要求或者作出“%s”（%s）；确需采取的，另行依法办理。".formatted(found.word(), found.article()),
                    "This is a management measure and may not impose '%s' (%s); that takes a procedure of its own."
                            .formatted(found.word(), found.article()))
                    .clause(found.article());
        });
    }
}
