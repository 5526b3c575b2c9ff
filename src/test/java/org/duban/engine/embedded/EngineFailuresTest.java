package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.Map;

import org.duban.engine.Episode;
import org.duban.engine.ServiceTask;
import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.util.EnsureUtil;

class EngineFailuresTest {

    @Test
    void shouldCountWhatTheEngineMissesInItsRows() {
        assertThat(EngineFailures.areItsOwn(caught(() -> EnsureUtil.ensureNotNull("variable", (Object) null)))).isTrue();
    }

    @Test
    void shouldCountWhatARunHasLost() {
        ServiceTask job = new ServiceTask(new Episode("errand", 1, "差事1号", 1), "ServiceTask_Do", Map.of());
        assertThat(EngineFailures.areItsOwn(caught(() -> job.reference("errandId")))).isTrue();
        assertThat(EngineFailures.areItsOwn(caught(() -> Variables.decode("json:[nonsense")))).isTrue();
        assertThat(EngineFailures
                .areItsOwn(new ProcessEngineException("wrapped", new FeelFailure("Flow_1", "parties", "is null, no list"))))
                .isTrue();
    }

    @Test
    void shouldNotCountARefusalOrAMistakeOfOurs() {
        assertThat(EngineFailures.areItsOwn(DubanProblem.notFound())).isFalse();
        assertThat(EngineFailures.areItsOwn(new ProcessEngineException("wrapped", DubanProblem.notFound()))).isFalse();
        assertThat(EngineFailures.areItsOwn(new IllegalStateException("a mistake"))).isFalse();
    }

    @Test
    void shouldNotCountWhatAnotherAttemptMayMend() {
        assertThat(EngineFailures.areItsOwn(new ProcessEngineException(new SQLException("deadlock")))).isFalse();
        assertThat(EngineFailures.areItsOwn(new OptimisticLockingException("changed"))).isFalse();
    }

    private static RuntimeException caught(Runnable act) {
        return catchThrowableOfType(RuntimeException.class, act::run);
    }
}
