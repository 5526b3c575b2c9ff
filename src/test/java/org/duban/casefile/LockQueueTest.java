package org.duban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;

import org.duban.problem.DubanProblem;
import org.junit.jupiter.api.Test;

class LockQueueTest {

    private final LockQueue queue = new LockQueue(8);
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void shouldLetHalfOfTheConnectionsWaitForOneCase() {
        among(4, waiting -> 1, waiting -> assertThatThrownBy(() -> act(1)).isInstanceOf(DubanProblem.class));
        assertThat(served).hasValue(0);
    }

    @Test
    void shouldLetThreeQuartersWaitForAnyCaseAndOtherCasesPassBefore() {
        among(4, waiting -> 1, waiting -> act(2));
        among(6, waiting -> waiting, waiting -> assertThatThrownBy(() -> act(99)).isInstanceOf(DubanProblem.class));
        assertThat(served).hasValue(1);
    }

    @Test
    void shouldForgetWhoHasGone() {
        for (int i = 0; i < 20; i++) {
            act(1);
        }
        assertThatThrownBy(() -> queue.in(1, () -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        among(3, waiting -> 1, waiting -> act(1));
        assertThat(served).hasValue(21);
    }

    private void act(long caseId) {
        queue.in(caseId, served::incrementAndGet);
    }

    /** Does it while so many wait, each for the case it names. */
    private void among(int waiting, IntToLongFunction caseOf, IntConsumer then) {
        if (waiting == 0) {
            then.accept(0);
            return;
        }
        queue.in(caseOf.applyAsLong(waiting), () -> {
            among(waiting - 1, caseOf, then);
            return true;
        });
    }
}
