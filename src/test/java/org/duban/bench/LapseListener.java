package org.duban.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;

/** A process that every lapse starts once, and a worker that writes down which instances heard of which lapse. */
final class LapseListener implements AutoCloseable {

    private final CamundaClient client;
    private final JobWorker worker;
    private final EngineSender sender = new EngineSender();
    private final Map<String, Set<Long>> heard = new ConcurrentHashMap<>();

    LapseListener(URI engine) {
        String name = "bench-lapse-" + System.nanoTime();
        this.client = CamundaClient.newClientBuilder().applyEnvironmentVariableOverrides(false).preferRestOverGrpc(false)
                .grpcAddress(engine).jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true).build();
        client.newDeployResourceCommand()
                .addProcessModel(Bpmn.createExecutableProcess(name).startEvent().message("deadline.lapsed")
                        .serviceTask("hear", task -> task.zeebeJobType(name)).endEvent().done(), name + ".bpmn")
                .send().join();
        this.worker = client.newWorker().jobType(name).handler((jobs, job) -> hear(job)).timeout(Duration.ofMinutes(5))
                .streamEnabled(true).open();
    }

    private void hear(ActivatedJob job) {
        heard.computeIfAbsent(String.valueOf(job.getVariablesAsMap().get("countKey")), key -> ConcurrentHashMap.newKeySet())
                .add(job.getProcessInstanceKey());
        sender.send(() -> client.newCompleteCommand(job.getKey()).send());
    }

    /** How many lapses were heard of. */
    int lapses() {
        return heard.size();
    }

    /** How many times in all. */
    int times() {
        return heard.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public void close() {
        worker.close();
        client.close();
    }
}
