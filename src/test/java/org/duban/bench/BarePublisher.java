package org.duban.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import io.camunda.client.CamundaClient;

/** The floor: the same messages from a client that has nothing else to do, and no database to remember them in. */
final class BarePublisher implements AutoCloseable {

    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);
    private static final double NANOS = 1e9;

    private final CamundaClient client;
    private final EngineSender sender = new EngineSender();

    BarePublisher(URI engine) {
        this.client = CamundaClient.newClientBuilder().applyEnvironmentVariableOverrides(false).preferRestOverGrpc(false)
                .grpcAddress(engine).build();
    }

    /** Publishes so many and says how many seconds it took. */
    double publish(int number) {
        long start = System.nanoTime();
        Semaphore ahead = new Semaphore(EngineSender.IN_FLIGHT * 2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < number; i++) {
                ahead.acquireUninterruptibly();
                int one = i;
                threads.execute(() -> {
                    try {
                        publishOne(one);
                    } finally {
                        ahead.release();
                    }
                });
            }
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private void publishOne(int number) {
        String id = UUID.randomUUID().toString();
        sender.send(() -> client.newPublishMessageCommand().messageName("deadline.lapsed")
                .correlationKey(UUID.randomUUID().toString()).messageId(id).timeToLive(TIME_TO_LIVE)
                .variables(Map.of("deadlineId", number, "ledgerEntry", number, "countKey", "bench-" + number)).send());
    }

    /** How often the broker pushed back. */
    long pushedBack() {
        return sender.pushedBack();
    }

    @Override
    public void close() {
        client.close();
    }
}
