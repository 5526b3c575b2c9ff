package org.duban.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.duban.gateway.GatewayStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.Process;
import io.grpc.Status;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A check in a cluster where its owner's cases run: it leaves them alone, and nothing of its own behind. */
class OwnNamesTest {

    private static final String PROCESS = "rectification";
    private static final String DRAFT = "UserTask_DraftOrder";

    private GatewayStub stub;
    private EngineConfig config;
    private CamundaClient owner;
    private final OwnNames names = new OwnNames(false);
    private CamundaClient check;

    @BeforeEach
    void open() {
        stub = GatewayStub.inMemory(0);
        config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(EngineConfig.class)
                .withSources(
                        new PropertiesConfigSource(Map.of("duban.engine.address", stub.address().toString(),
                                "duban.engine.request-timeout", "2m"), "owner", 100))
                .build().getConfigMapping(EngineConfig.class);
        owner = EngineClient.builder(config).build();
        check = CheckedCluster.own(config, names);
        deploy(owner);
        deploy(check);
    }

    @AfterEach
    void close() {
        owner.close();
        check.close();
        stub.close();
    }

    @Test
    void shouldEndWhatACheckLeftAndNothingElse() {
        // given an instance that began at a task, and one whose first job nobody has taken
        long owners = begin(owner);
        long left = begin(check);
        check.newPublishMessageCommand().messageName("rectification.started").correlationKey("e-1").messageId("m-1")
                .timeToLive(Duration.ofMinutes(1)).variables(Map.of("run", "r-1")).send().join();
        // when
        int ended = CheckedCluster.end(check, names);
        // then
        assertThat(ended).isEqualTo(2);
        assertThat(isThere(left)).isFalse();
        assertThat(isThere(owners)).isTrue();
        assertThat(names.instances()).isEmpty();
        assertThat(CheckedCluster.end(check, names)).isZero();
    }

    @Test
    void shouldNeitherDeployNorStartNorTakeWhatIsTheOwners() {
        // given
        long owners = begin(owner);
        long ours = begin(check);
        // when, then
        assertThat(deploy(owner)).filteredOn(one -> one.getBpmnProcessId().equals(PROCESS)).extracting(Process::getVersion)
                .containsExactly(1);
        assertThat(take(check)).extracting(ActivatedJob::getProcessInstanceKey, ActivatedJob::getBpmnProcessId,
                ActivatedJob::getType).containsExactly(
                        tuple(ours, PROCESS, UserTaskHandling.JOB_TYPE));
        assertThat(take(owner)).extracting(ActivatedJob::getProcessInstanceKey).containsExactly(owners);
    }

    @Test
    void shouldDropTheJobOfAnotherAlsoWhereUserTasksStayUserTasks() {
        // given
        OwnNames alone = new OwnNames(true);
        try (CamundaClient client = CheckedCluster.own(config, alone)) {
            deploy(client);
            begin(owner);
            long ours = begin(client);
            // when, then
            assertThat(take(client)).extracting(ActivatedJob::getProcessInstanceKey).containsExactly(ours);
            assertThat(alone.instances()).containsExactly(ours);
        }
    }

    private static List<Process> deploy(CamundaClient client) {
        try {
            return client.newDeployResourceCommand()
                    .addResourceBytes(Files.readAllBytes(Path.of("bpmn", "rectification.bpmn")), "rectification.bpmn").send()
                    .join().getProcesses();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static long begin(CamundaClient client) {
        return client.newCreateInstanceCommand().bpmnProcessId(PROCESS).latestVersion().variables(Map.of("run", "r"))
                .startBeforeElement(DRAFT).send().join().getProcessInstanceKey();
    }

    private static List<ActivatedJob> take(CamundaClient client) {
        return client.newActivateJobsCommand().jobType(UserTaskHandling.JOB_TYPE).maxJobsToActivate(10)
                .timeout(Duration.ofMinutes(1)).send().join().getJobs();
    }

    private boolean isThere(long instance) {
        ClientStatusException refused = catchThrowableOfType(ClientStatusException.class,
                () -> owner.newSetVariablesCommand(instance).variables(Map.of("asked", true)).send().join());
        if (refused != null) {
            assertThat(refused.getStatusCode()).isEqualTo(Status.Code.NOT_FOUND);
        }
        return refused == null;
    }
}
