package org.duban.engine.embedded;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.duban.engine.RunDamaged;
import org.duban.problem.DubanProblem;
import org.duban.shared.Causes;
import org.operaton.bpm.engine.OptimisticLockingException;

/** Whose a failure is that came out of an engine's command. */
final class EngineFailures {

    private static final String ENGINE = "org.operaton.";
    private static final List<String> MACHINE = List.of("java.", "jdk.");

    private EngineFailures() {
    }

    /**
     * Whether the engine itself could not go on, as with rows that somebody changed by hand: neither a refusal or mistake of
     * ours, nor something of the database's that another attempt may mend.
     */
    static boolean areItsOwn(RuntimeException failure) {
        if (Causes.of(failure).anyMatch(one -> one instanceof DubanProblem || one instanceof SQLException
                || one instanceof OptimisticLockingException)) {
            return false;
        }
        return Causes.of(failure).anyMatch(RunDamaged.class::isInstance)
                || isThrownByTheEngine(Causes.of(failure).reduce((first, last) -> last).orElseThrow());
    }

    /** The engine makes some of its failures by reflection, so that the first frames are the machine's. */
    private static boolean isThrownByTheEngine(Throwable root) {
        return Arrays.stream(root.getStackTrace()).map(StackTraceElement::getClassName)
                .filter(one -> MACHINE.stream().noneMatch(one::startsWith)).findFirst()
                .filter(one -> one.startsWith(ENGINE)).isPresent();
    }
}
