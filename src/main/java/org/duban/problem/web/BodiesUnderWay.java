package org.duban.problem.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** How many bodies a person is sending at this moment: nobody takes the room of everybody. */
final class BodiesUnderWay {

    private final ConcurrentMap<String, Integer> senders = new ConcurrentHashMap<>();
    private final int most;

    BodiesUnderWay(int most) {
        this.most = most;
    }

    /** Counts one more of this person; what ends it, or nothing if there are as many as may be. */
    @Nullable
    Runnable begin(String person) {
        boolean[] begun = new boolean[1];
        senders.compute(person, (name, count) -> {
            begun[0] = count == null || count < most;
            return count == null ? Integer.valueOf(1) : Integer.valueOf(begun[0] ? count + 1 : count);
        });
        AtomicBoolean under = new AtomicBoolean(true);
        return !begun[0] ? null : () -> {
            if (under.getAndSet(false)) {
                senders.computeIfPresent(person, (name, count) -> count == 1 ? null : Integer.valueOf(count - 1));
            }
        };
    }

    /** What is said to whoever sends one more. */
    DubanProblem tooMany() {
        return DubanProblem.of(ProblemType.TOO_MANY, "您同时提交的内容不能超过 %s 份，请等前面的传完后再提交。".formatted(most),
                "At most %s of yours can be sent at the same time; wait until one has arrived.".formatted(most));
    }
}
