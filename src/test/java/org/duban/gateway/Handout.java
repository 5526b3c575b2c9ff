package org.duban.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.grpc.stub.ServerCallStreamObserver;

/** Hands jobs out: to the streams that are open, at once, and to who asks. */
class Handout implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_EVERY_MILLIS = 20;

    private final ReentrantLock lock;
    private final Faults faults;
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gateway-handout").factory());
    private Partition partition;
    private int turn;

    Handout(ReentrantLock lock, Faults faults, Partition partition) {
        this.lock = lock;
        this.faults = faults;
        this.partition = partition;
        var unused = clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private record Stream(String type, long timeout, String worker, ServerCallStreamObserver<ActivatedJob> to) {
    }

    /** Under the lock: jobs come from here from now on. */
    void from(Partition another) {
        partition = another;
    }

    void open(String type, long timeout, String worker, ServerCallStreamObserver<ActivatedJob> to) {
        Stream stream = new Stream(type, timeout, worker, to);
        to.setOnCancelHandler(() -> streams.remove(stream));
        streams.add(stream);
    }

    /** The types of the streams that are open. */
    List<String> streams() {
        return streams.stream().map(Stream::type).toList();
    }

    /** Under the lock: jobs for a worker that asks. */
    List<ActivatedJob> take(String type, int most, long timeout, String worker) {
        List<ActivatedJob> taken = new ArrayList<>();
        partition.jobs.due(type).stream().limit(most).forEach(job -> hand(job, timeout, worker, taken::add));
        return taken;
    }

    private void look() {
        lock.lock();
        try {
            streams.stream().map(Stream::type).distinct().forEach(type -> partition.jobs.due(type).forEach(this::push));
        } finally {
            lock.unlock();
        }
    }

    private void push(Job job) {
        if (!job.delayed && faults.delay(job.type).isPositive()) {
            job.delayed = true;
            job.notBefore = System.currentTimeMillis() + faults.delay(job.type).toMillis();
            return;
        }
        List<Stream> open = streams.stream().filter(one -> one.type().equals(job.type) && !one.to().isCancelled())
                .toList();
        if (!open.isEmpty()) {
            Stream stream = open.get(turn++ % open.size());
            hand(job, stream.timeout(), stream.worker(), stream.to()::onNext);
        }
    }

    private void hand(Job job, long timeout, String worker, Consumer<ActivatedJob> to) {
        partition.jobs.activate(job, timeout);
        if (faults.meets(Faults.Kind.DROP, job.type)) {
            return;
        }
        ActivatedJob message = message(job, worker);
        to.accept(message);
        if (faults.meets(Faults.Kind.DUPLICATE, job.type)) {
            to.accept(message);
        }
    }

    private ActivatedJob message(Job job, String worker) {
        return ActivatedJob.newBuilder().setKey(job.key).setType(job.type).setProcessInstanceKey(job.instance.key())
                .setBpmnProcessId(job.instance.definition().process())
                .setProcessDefinitionVersion(job.instance.definition().version())
                .setProcessDefinitionKey(job.instance.definition().key()).setElementId(job.elementId())
                .setElementInstanceKey(job.elementInstanceKey).setCustomHeaders(json(job.headers)).setWorker(worker)
                .setRetries(job.retries).setDeadline(job.deadline).setVariables(json(partition.variables(job)))
                .setTenantId("<default>").build();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
