package org.duban.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.grpc.stub.ServerCallStreamObserver;

/** Hands jobs out: to the streams that are open, at once, and to who asks. */
class Handout implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final ReentrantLock lock;
    private final Faults faults;
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final Thread clock = Thread.ofPlatform().daemon().name("gateway-handout").unstarted(this::run);
    private Partition partition;
    private int turn;

    Handout(ReentrantLock lock, Faults faults, Partition partition) {
        this.lock = lock;
        this.faults = faults;
        this.partition = partition;
        clock.start();
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

    /** Under the lock: jobs for a worker that asks. */
    List<ActivatedJob> take(String type, int most, long timeout, String worker) {
        List<ActivatedJob> taken = new ArrayList<>();
        partition.jobs.due(type).stream().limit(most).forEach(job -> hand(job, timeout, worker, taken::add));
        return taken;
    }

    private void run() {
        while (!clock.isInterrupted()) {
            look();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
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
                .setElementInstanceKey(job.elementInstanceKey).setCustomHeaders(Json.write(job.headers)).setWorker(worker)
                .setRetries(job.retries).setDeadline(job.deadline).setVariables(Json.write(partition.variables(job)))
                .setTenantId("<default>").build();
    }

    @Override
    public void close() {
        clock.interrupt();
    }
}
