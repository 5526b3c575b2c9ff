package org.duban.gateway;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;

/** The real client at the stub, with streams whose jobs a test takes one by one. */
class GatewayClient implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String HUMAN = "io.camunda.zeebe:userTask";
    private static final Path CONSTRUCTS = Path.of("src/test/resources/constructs/translated");
    private static final Path ERRANDS = Path.of("src/test/resources/bpmn");

    final CamundaClient client;
    private final Map<String, Queue<ActivatedJob>> jobs = new ConcurrentHashMap<>();

    GatewayClient(GatewayStub stub) {
        client = CamundaClient.newClientBuilder().applyEnvironmentVariableOverrides(false).preferRestOverGrpc(false)
                .grpcAddress(stub.address()).defaultRequestTimeout(PATIENCE).useDefaultRetryPolicy(false)
                .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true).build();
    }

    static byte[] construct(String name) {
        return read(CONSTRUCTS.resolve(name + ".bpmn"));
    }

    static byte[] errand(String name) {
        return read(ERRANDS.resolve(name + ".bpmn"));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    void deploy(String name, byte[] model) {
        client.newDeployResourceCommand().addResourceBytes(model, name + ".bpmn").send().join();
    }

    /** Opens streams whose jobs are kept until a test takes them. */
    GatewayClient stream(Duration timeout, String... types) {
        for (String type : types) {
            Queue<ActivatedJob> seen = jobs.computeIfAbsent(type, one -> new ConcurrentLinkedQueue<>());
            client.newWorker().jobType(type).handler((answers, job) -> seen.add(job)).timeout(timeout)
                    .streamEnabled(true).maxJobsActive(1000).open();
        }
        return this;
    }

    /** The next job of the type that comes. */
    ActivatedJob next(String type) {
        Queue<ActivatedJob> seen = jobs.get(type);
        await().atMost(PATIENCE).until(() -> !seen.isEmpty());
        return seen.remove();
    }

    /** What came of the type and was not taken. */
    List<ActivatedJob> left(String type) {
        return List.copyOf(jobs.get(type));
    }

    void complete(ActivatedJob job, Map<String, Object> variables) {
        client.newCompleteCommand(job.getKey()).variables(variables).send().join();
    }

    void publish(String message, String key, Map<String, Object> variables) {
        publish(message, key, UUID.randomUUID().toString(), Duration.ofMinutes(1), variables);
    }

    void publish(String message, String key, String id, Duration timeToLive, Map<String, Object> variables) {
        client.newPublishMessageCommand().messageName(message).correlationKey(key).messageId(id)
                .timeToLive(timeToLive).variables(variables).send().join();
    }

    /** The run of a process that its message starts, once its listener was answered. */
    String start(String process, Map<String, Object> variables) {
        String run = UUID.randomUUID().toString();
        Map<String, Object> all = new ConcurrentHashMap<>(variables);
        all.put("run", run);
        publish(process + ".started", run, all);
        complete(next("process.started"), Map.of());
        return run;
    }

    long create(String process, Map<String, Object> variables) {
        return client.newCreateInstanceCommand().bpmnProcessId(process).latestVersion().variables(variables).send()
                .join().getProcessInstanceKey();
    }

    /** The status with which the command is refused. */
    static Status.Code refusal(Runnable command) {
        return catchThrowableOfType(ClientStatusException.class, command::run).getStatusCode();
    }

    @Override
    public void close() {
        // A worker that was closed before its stream opened never gives its lock back.
        Thread closing = Thread.ofPlatform().daemon().start(client::close);
        try {
            closing.join(Duration.ofSeconds(3));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
