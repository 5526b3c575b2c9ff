package org.duban.engine.camunda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.idempotency.Deadlocks;
import org.jspecify.annotations.Nullable;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.CreateProcessInstanceCommandStep1.CreateProcessInstanceCommandStep3;
import io.grpc.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Sends one command and says what became of it. */
@ApplicationScoped
class OutboxSender {

    private final CamundaClient engine;
    private final EngineConfig config;
    private final RunClaims runs;
    private final Refill refill;
    private final EngineJobs jobs;

    OutboxSender(CamundaClient engine, EngineConfig config, RunClaims runs, Refill refill, EngineJobs jobs) {
        this.engine = engine;
        this.config = config;
        this.runs = runs;
        this.refill = refill;
        this.jobs = jobs;
    }

    Delivery send(OutboxRow row) {
        try {
            deliver(row);
            return new Delivery(row, Delivery.Result.TAKEN, "");
        } catch (ClientStatusException refused) {
            return new Delivery(row, result(row, refused), refused.getStatusCode() + ": " + refused.getMessage());
        } catch (RuntimeException failure) {
            return new Delivery(row, Delivery.Result.FAILED, failure.toString());
        }
    }

    private void deliver(OutboxRow row) {
        switch (row.command()) {
            case Command.Start start -> engine.newPublishMessageCommand().messageName(start.message())
                    .correlationKey(start.episode()).messageId(row.uid())
                    .timeToLive(config.outbox().startTimeToLive()).variables(start.variables()).send().join();
            case Command.Message message -> engine.newPublishMessageCommand().messageName(message.message())
                    .correlationKey(correlationKey(row.run(), message.subject())).messageId(row.uid())
                    .timeToLive(config.outbox().messageTimeToLive()).variables(message.variables()).send().join();
            case Command.CompleteJob job -> engine.newCompleteCommand(job.jobKey()).variables(job.variables()).send()
                    .join();
            case Command.CancelInstance instance -> engine.newCancelInstanceCommand(instance.instanceKey()).send()
                    .join();
            case Command.RetryJob job -> engine.newFailCommand(job.jobKey()).retries(job.attempts()).send().join();
            case Command.Resume resume -> resume(row, resume);
        }
    }

    /** A message is for one run: what was meant for an earlier one must not reach the next, which was told by itself. */
    private static String correlationKey(String run, @Nullable String subject) {
        return subject == null ? run : run + "/" + subject;
    }

    private void resume(OutboxRow row, Command.Resume resume) {
        Optional<String> run = Deadlocks.retried(() -> refill.attempt(row.run(), row.dossierId()));
        if (run.isEmpty()) {
            return; // sent before a crash, or before an answer that was lost
        }
        Map<String, Object> variables = new HashMap<>(resume.variables());
        variables.put("run", run.get());
        CreateProcessInstanceCommandStep3 create = engine.newCreateInstanceCommand()
                .bpmnProcessId(resume.processId()).latestVersion().variables(variables);
        resume.elements().forEach(create::startBeforeElement);
        long instance = create.send().join().getProcessInstanceKey();
        // The new instance's first job may claim the run at the same moment.
        boolean first = Deadlocks
                .retried(() -> QuarkusTransaction.requiringNew().call(() -> runs.claim(run.get(), instance)));
        if (!first) {
            jobs.cancel(instance);
        }
    }

    private static Delivery.Result result(OutboxRow row, ClientStatusException refused) {
        Status.Code code = refused.getStatusCode();
        return switch (code) {
            case ALREADY_EXISTS -> Delivery.Result.TAKEN;
            case NOT_FOUND -> row.command() instanceof Command.Resume ? Delivery.Result.FAILED : Delivery.Result.GONE;
            case RESOURCE_EXHAUSTED -> String.valueOf(refused.getMessage()).contains("exceeds maximum")
                    ? Delivery.Result.POISON
                    : Delivery.Result.BUSY;
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED -> Delivery.Result.AWAY;
            case INVALID_ARGUMENT -> Delivery.Result.POISON;
            default -> Delivery.Result.FAILED;
        };
    }
}
