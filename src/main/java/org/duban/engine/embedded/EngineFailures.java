package org.duban.engine.embedded;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.duban.problem.DubanProblem;
import org.operaton.bpm.engine.OptimisticLockingException;

/** Whose a failure is that came out of an engine's command. */
final class EngineFailures {

    private static final String ENGINE = "org.operaton.";

    private EngineFailures() {
    }

    /**
     * Whether the engine itself could not go on, as with rows that somebody changed by hand: neither a refusal or mistake of
     * ours, nor something of the database's that another attempt may mend.
     */
    static boolean areItsOwn(RuntimeException failure) {
        Throwable root = causes(failure).reduce((first, last) -> last).orElseThrow();
        return causes(failure).noneMatch(one -> one instanceof DubanProblem || one instanceof SQLException
                || one instanceof OptimisticLockingException)
                && root.getStackTrace().length > 0 && root.getStackTrace()[0].getClassName().startsWith(ENGINE);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause);
    }
}
