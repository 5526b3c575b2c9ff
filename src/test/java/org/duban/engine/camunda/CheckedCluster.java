package org.duban.engine.camunda;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;

/** The client of a check, which works under names of its own and leaves nothing behind. */
@Alternative
@Singleton
class CheckedCluster {

    /** Whether nobody else's processes run in the cluster. */
    static final String ALONE = "duban.test.cluster-alone";

    private final EngineConfig config;
    private final EngineClient clients;
    private final OwnNames names;

    CheckedCluster(EngineConfig config, EngineClient clients,
            @ConfigProperty(name = ALONE, defaultValue = "false") boolean alone) {
        this.config = config;
        this.clients = clients;
        this.names = new OwnNames(alone);
        System.out.println("[check] all names of this run begin with " + names.own(""));
        // Whoever interrupts a check is not there to end what it began.
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAfterwards));
    }

    @Produces
    @Alternative
    @Singleton
    CamundaClient client() {
        return own(config, names);
    }

    void close(@Disposes CamundaClient client) throws InterruptedException {
        clients.close(client);
    }

    /** A client under these names. */
    static CamundaClient own(EngineConfig config, OwnNames names) {
        return EngineClient.builder(config).withInterceptors(new OwnNamesAtGateway(names)).build();
    }

    /** Ends what the check has begun, and says how many instances still ran; throws where some could not be ended. */
    void end() {
        try (CamundaClient client = own(config, names)) {
            System.out.println("[check] " + end(client, names) + " instances that still ran are ended");
        } finally {
            if (!names.instances().isEmpty()) {
                System.out.println("[check] left in the cluster: the instances " + names.instances());
            }
        }
    }

    private void endAfterwards() {
        if (!names.models().isEmpty()) {
            end();
        }
    }

    /** Ends every instance under these names, also one whose first job nobody has taken, and deletes their models. */
    static int end(CamundaClient client, OwnNames names) {
        int ended = endSeen(client, names);
        while (seesMore(client)) {
            ended += endSeen(client, names);
        }
        if (!names.instances().isEmpty()) {
            throw new IllegalStateException("instances could not be ended");
        }
        names.models().forEach(model -> delete(client, model));
        names.models().clear();
        return ended;
    }

    /** What cannot be ended stays among the names, and holds up none of the others. */
    private static int endSeen(CamundaClient client, OwnNames names) {
        EngineJobs jobs = new EngineJobs(client);
        int ended = 0;
        for (Long instance : List.copyOf(names.instances())) {
            try {
                ended += jobs.cancel(instance) ? 1 : 0;
                names.instances().remove(instance);
            } catch (ClientException refused) {
                System.out.println("[check] instance " + instance + " is not ended: " + refused.getMessage());
            }
        }
        return ended;
    }

    private static boolean seesMore(CamundaClient client) {
        return !client.newActivateJobsCommand().jobType("process.started").maxJobsToActivate(32)
                .timeout(Duration.ofMinutes(1)).requestTimeout(Duration.ofSeconds(2)).send().join().getJobs().isEmpty();
    }

    private static void delete(CamundaClient client, long model) {
        try {
            client.newDeleteResourceCommand(model).send().join();
        } catch (ClientException refused) {
            // Not every gateway lets everybody delete a model, and one that nobody starts harms nobody.
        }
    }
}
