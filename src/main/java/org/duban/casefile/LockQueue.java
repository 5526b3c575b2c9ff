package org.duban.casefile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Who waits for a case's lock holds a connection: one case never takes them all, and some are left for who wants no case. */
final class LockQueue {

    private final Semaphore waiting;
    private final int ofOneCase;
    private final Map<Long, Integer> waitingFor = new ConcurrentHashMap<>();

    /** For a pool of so many connections. */
    LockQueue(int connections) {
        this.waiting = new Semaphore(Math.max(1, connections * 3 / 4));
        this.ofOneCase = Math.max(1, connections / 2);
    }

    /** Does what locks the case; refuses at once where too many wait already. */
    <T> T in(long caseId, Supplier<T> lock) {
        if (!waiting.tryAcquire()) {
            throw CaseProblems.busy();
        }
        try {
            if (waitingFor.merge(caseId, 1, Integer::sum) > ofOneCase) {
                throw CaseProblems.busy();
            }
            return lock.get();
        } finally {
            waitingFor.computeIfPresent(caseId, (id, count) -> count == 1 ? null : count - 1);
            waiting.release();
        }
    }
}
