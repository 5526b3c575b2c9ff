package org.duban.engine.camunda;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;

/** Whether the engine answers, and whether it was found with the data we know and our models since it was last away. */
@ApplicationScoped
class EngineState {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CamundaClient engine;
    private final Lives lives;
    private final Deployer deployer;
    private final Scheduler schedule;
    private final Event<EngineReady> events;
    private volatile boolean reachable;
    private volatile boolean ready;

    EngineState(CamundaClient engine, Lives lives, Deployer deployer, Scheduler schedule,
            Event<EngineReady> events) {
        this.engine = engine;
        this.lives = lives;
        this.deployer = deployer;
        this.schedule = schedule;
        this.events = events;
    }

    /** Whether the engine answered when it was last asked. */
    boolean reachable() {
        return reachable;
    }

    /** Whether commands can be sent. */
    boolean ready() {
        return ready;
    }

    /** Asks the engine every few seconds whether it is there, from now on. */
    void watch() {
        schedule.newJob("engine-look").setInterval("3s").setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(execution -> look()).schedule();
    }

    /** Asks the engine once; throws where it does not answer. */
    void requireAnswer() {
        try {
            ask();
        } catch (ClientException failure) {
            throw new IllegalStateException(("No Camunda cluster answers at %s (%s). Nothing was moved, and the engine that was"
                    + " chosen before stays chosen. Look at DUBAN_ZEEBE_GRPC and at the credentials.").formatted(
                            engine.getConfiguration().getGrpcAddress(), failure.getMessage()),
                    failure);
        }
    }

    private void ask() {
        engine.newTopologyRequest().requestTimeout(PATIENCE).send().join();
    }

    private void look() {
        try {
            ask();
            reachable = true;
        } catch (ClientException failure) {
            away(failure);
        }
    }

    /** Looks whether the engine is there with its data, and brings the models; throws while it is away. */
    void make() {
        deployer.deploy(lives.verified());
        reachable = true;
        ready = true;
        Log.info("the process engine is ready");
        events.fireAsync(new EngineReady());
    }

    /** The engine did not answer: before anything is sent again, it is asked for its data. */
    void away(ClientException failure) {
        if (reachable) {
            Log.warnf("the process engine is away: %s", failure.getMessage());
        }
        reachable = false;
        ready = false;
    }
}
