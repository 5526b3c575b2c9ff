package org.duban.measure;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;

/** What is refused on the way of a paper; each noun is the paper's own. */
final class PaperProblems {

    private PaperProblems() {
    }

    static DubanProblem approverDrafted(Text noun) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "拟稿人不能审批自己拟制的%s。".formatted(noun.zh()),
                "Nobody approves what he drafted.").opener("reg-leader");
    }

    static DubanProblem servedAlready(Text noun) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "%s已送达，不能再更换盖章件，也不能撤回。".formatted(noun.zh()),
                "The %1$s has been served; its sealed copy can no longer be replaced, nor the %1$s withdrawn."
                        .formatted(noun.en()));
    }

    static DubanProblem noAddressee(Text noun, Text addressee) {
        return DubanProblem.invalid("party", "该单位不是本%s的%s。".formatted(noun.zh(), addressee.zh()),
                "This party is no %s of the %s.".formatted(addressee.en(), noun.en()));
    }

    static DubanProblem acknowledgedAlready(Text noun) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "贵单位已确认收到该%s。".formatted(noun.zh()),
                "Your organisation has acknowledged this %s already.".formatted(noun.en()));
    }

    static DubanProblem notServed(Text noun) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "%s尚未送达该单位。".formatted(noun.zh()),
                "The %s has not been served on this party.".formatted(noun.en()));
    }

    static DubanProblem notItsPapers() {
        return DubanProblem.invalid("papers", "请为每份文书各上传一个盖章件，且仅限本次签发的文书。",
                "Give a sealed copy of its own for each paper that was issued, and for no other.");
    }
}
