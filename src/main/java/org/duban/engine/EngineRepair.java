package org.duban.engine;

import org.duban.problem.DubanProblem;

/** A repair that only one binding offers, such as sending a command again. */
public interface EngineRepair {

    /** The name by which the operator chooses it, such as {@code RESEND}. */
    String name();

    /** Repairs what the subject names, in the present transaction; false when there is no such thing to repair. */
    boolean repair(String subject);

    /** A part of a subject that is a number; refuses what is none. */
    static long number(String subject) {
        try {
            return Long.parseLong(subject);
        } catch (NumberFormatException notOne) {
            throw badSubject();
        }
    }

    /** What a subject is refused with that cannot name anything. */
    static DubanProblem badSubject() {
        return DubanProblem.invalid("subject", "修复对象编号无效。", "This names nothing that can be repaired.");
    }
}
