package org.duban.gateway;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.duban.gateway.Job.State;

/** The jobs that wait, are with a worker, or are stuck. */
class Jobs {

    private final Map<Long, Job> jobs = new TreeMap<>();
    private final Map<String, Map<Long, Job>> byType = new HashMap<>();
    private final Clock clock;

    Jobs(Clock clock) {
        this.clock = clock;
    }

    void add(Job job) {
        jobs.put(job.key, job);
        byType.computeIfAbsent(job.type, type -> new TreeMap<>()).put(job.key, job);
    }

    void remove(Job job) {
        jobs.remove(job.key);
        byType.get(job.type).remove(job.key);
    }

    Collection<Job> all() {
        return List.copyOf(jobs.values());
    }

    Stream<Job> of(Job.Instance instance) {
        return all().stream().filter(job -> job.instance.key() == instance.key());
    }

    Job get(long key) {
        return Optional.ofNullable(jobs.get(key)).orElseThrow(() -> Refusal.gone("job", key));
    }

    /** The job, if a worker may still answer it: it has it, or its time is over and nobody else has it yet. */
    Job answerable(long key, String verb) {
        Job job = get(key);
        if (job.state == State.STUCK) {
            throw Refusal.state(job, verb);
        }
        return job;
    }

    /** Jobs that can be handed out now; one whose time is over waits again. */
    List<Job> due(String type) {
        long now = clock.millis();
        byType.getOrDefault(type, Map.of()).values().stream()
                .filter(job -> job.state == State.ACTIVE && job.deadline <= now)
                .forEach(job -> job.state = State.WAITING);
        return byType.getOrDefault(type, Map.of()).values().stream()
                .filter(job -> job.state == State.WAITING && job.notBefore <= now).toList();
    }

    /** Hands the job out. */
    void activate(Job job, long timeout) {
        job.state = State.ACTIVE;
        job.deadline = clock.millis() + timeout;
    }

    void fail(long key, int retries, long backoff) {
        Job job = answerable(key, "fail");
        job.retries = retries;
        job.notBefore = clock.millis() + backoff;
        job.state = retries > 0 ? State.WAITING : State.STUCK;
    }

    void timeout(long key, long timeout) {
        Job job = get(key);
        if (job.state != State.ACTIVE || job.deadline <= clock.millis()) {
            throw Refusal.state(job, "update the timeout of");
        }
        job.deadline = clock.millis() + timeout;
    }
}
