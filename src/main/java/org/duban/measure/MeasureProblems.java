package org.duban.measure;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;

/** What every measure refuses. */
public final class MeasureProblems {

    private MeasureProblems() {
    }

    static DubanProblem wrongState(Measure measure, Stage... allowed) {
        Text now = measure.state().title();
        String zh = Arrays.stream(allowed).map(one -> "“" + one.title().zh() + "”").collect(Collectors.joining("、"));
        String en = Arrays.stream(allowed).map(one -> one.title().en()).collect(Collectors.joining(", "));
        return DubanProblem.of(ProblemType.WRONG_STATE, "当前为“%s”，只有%s时才能办理。".formatted(now.zh(), zh),
                "It is '%s' now; this needs: %s.".formatted(now.en(), en)).with("state", measure.state().name());
    }

    /** Somebody decided it before. */
    public static DubanProblem decidedAlready() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该事项已经决定。", "This has been decided already.");
    }

    /** Nobody has said yet what becomes of what was begun on a wrong day of service. */
    public static DubanProblem heldForReview() {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "送达日期已更正；承办人复核更正影响之前，暂缓办理。",
                "The day of service was corrected; this is held until the case officer has reviewed what was begun.")
                .opener("reg-case-officer");
    }

    static DubanProblem wrong(String field) {
        return DubanProblem.invalid(field, "字段类型或格式不正确。", "The field's type or form is wrong.");
    }

    static DubanProblem unknown(String field) {
        return DubanProblem.invalid(field, "表单中没有该字段。", "The form has no such field.");
    }

    static DubanProblem tooManyFiles(String field, int most) {
        return DubanProblem.invalid(field, "最多 %s 个文件，请合并后再上传。".formatted(most),
                "At most %s files; put several into one.".formatted(most));
    }
}
