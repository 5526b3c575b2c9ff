package org.duban.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest.ActivateInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest.TerminateInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** The commands of the protocol, as far as Duban gives them. */
class GatewayService extends GatewayGrpc.GatewayImplBase {

    /** Beyond so many commands at a time the broker pushes back. */
    private static final int AT_A_TIME = 25;
    /** A deployment is written about twice into a batch of 4 MB. */
    private static final int LARGEST_DEPLOYMENT = 2 * 1024 * 1024;

    private final GatewayStub stub;
    private final AtomicInteger underWay = new AtomicInteger();

    GatewayService(GatewayStub stub) {
        this.stub = stub;
    }

    /** Does a command under the lock, and answers; what the partition refuses goes to the client as it is. */
    private <T> void command(String name, StreamObserver<T> to, Function<Partition, T> work) {
        try {
            boolean busy = underWay.incrementAndGet() > AT_A_TIME;
            if (busy || stub.faults().meets(Faults.Kind.REFUSE, name)) {
                throw Refusal.busy();
            }
            T answer = stub.locked(() -> work.apply(stub.partition()));
            if (stub.faults().meets(Faults.Kind.LOSE_ANSWER, name)) {
                throw Status.UNAVAILABLE.withDescription("the answer is lost").asRuntimeException();
            }
            to.onNext(answer);
            to.onCompleted();
        } catch (StatusRuntimeException refused) {
            to.onError(refused);
        } catch (RuntimeException refused) {
            to.onError(Refusal.invalid(String.valueOf(refused.getMessage())));
        } finally {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void topology(TopologyRequest request, StreamObserver<TopologyResponse> to) {
        TopologyResponse.Builder answer = TopologyResponse.newBuilder().setClusterSize(1).setPartitionsCount(1)
                .setReplicationFactor(1).setGatewayVersion("8.6.0");
        answer.addBrokersBuilder().setNodeId(0).setHost("127.0.0.1").setVersion("8.6.0").addPartitionsBuilder()
                .setPartitionId(1).setRole(GatewayOuterClass.Partition.PartitionBrokerRole.LEADER)
                .setHealth(GatewayOuterClass.Partition.PartitionBrokerHealth.HEALTHY);
        to.onNext(answer.build());
        to.onCompleted();
    }

    @Override
    public void deployResource(DeployResourceRequest request, StreamObserver<DeployResourceResponse> to) {
        command("deploy", to, partition -> {
            if (request.getResourcesList().stream().mapToInt(one -> one.getContent().size())
                    .sum() > LARGEST_DEPLOYMENT) {
                throw Refusal.tooLarge();
            }
            Map<String, byte[]> models = new LinkedHashMap<>();
            DeployResourceResponse.Builder answer = DeployResourceResponse.newBuilder().setKey(partition.nextKey());
            request.getResourcesList().forEach(one -> {
                if (one.getName().endsWith(".bpmn")) {
                    models.put(one.getName(), one.getContent().toByteArray());
                } else if (one.getName().endsWith(".form")) {
                    answer.addDeploymentsBuilder().getFormBuilder().setResourceName(one.getName()).setVersion(1)
                            .setFormId(String.valueOf(Json.read(one.getContent().toStringUtf8()).get("id")))
                            .setFormKey(partition.nextKey());
                }
            });
            partition.deploy(models)
                    .forEach(one -> answer.addDeploymentsBuilder().getProcessBuilder().setBpmnProcessId(one.process())
                            .setVersion(one.version()).setProcessDefinitionKey(one.key()));
            return answer.build();
        });
    }

    @Override
    public void publishMessage(PublishMessageRequest request, StreamObserver<PublishMessageResponse> to) {
        command("publish", to, partition -> PublishMessageResponse.newBuilder()
                .setKey(partition.publish(request.getName(), request.getCorrelationKey(), request.getMessageId(),
                        request.getTimeToLive(), Json.read(request.getVariables())))
                .build());
    }

    @Override
    public void createProcessInstance(CreateProcessInstanceRequest request,
            StreamObserver<CreateProcessInstanceResponse> to) {
        command("create", to, partition -> {
            Job.Instance made = partition.create(request.getBpmnProcessId(), request.getStartInstructionsList()
                    .stream().map(ProcessInstanceCreationStartInstruction::getElementId).toList(),
                    Json.read(request.getVariables()));
            return CreateProcessInstanceResponse.newBuilder().setProcessInstanceKey(made.key())
                    .setBpmnProcessId(made.definition().process()).setVersion(made.definition().version())
                    .setProcessDefinitionKey(made.definition().key()).build();
        });
    }

    @Override
    public void cancelProcessInstance(CancelProcessInstanceRequest request,
            StreamObserver<CancelProcessInstanceResponse> to) {
        command("cancel", to, partition -> {
            partition.cancel(request.getProcessInstanceKey());
            return CancelProcessInstanceResponse.getDefaultInstance();
        });
    }

    @Override
    public void modifyProcessInstance(ModifyProcessInstanceRequest request,
            StreamObserver<ModifyProcessInstanceResponse> to) {
        command("modify", to, partition -> {
            partition.modify(request.getProcessInstanceKey(),
                    request.getActivateInstructionsList().stream().map(ActivateInstruction::getElementId).toList(),
                    request.getTerminateInstructionsList().stream()
                            .map(TerminateInstruction::getElementInstanceKey).toList());
            return ModifyProcessInstanceResponse.getDefaultInstance();
        });
    }

    @Override
    public void setVariables(SetVariablesRequest request, StreamObserver<SetVariablesResponse> to) {
        command("variables", to, partition -> {
            partition.setVariables(request.getElementInstanceKey(), Json.read(request.getVariables()), request.getLocal());
            return SetVariablesResponse.newBuilder().setKey(partition.nextKey()).build();
        });
    }

    @Override
    public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> to) {
        command("complete", to, partition -> {
            partition.complete(request.getJobKey(), Json.read(request.getVariables()));
            return CompleteJobResponse.getDefaultInstance();
        });
    }

    @Override
    public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> to) {
        command("fail", to, partition -> {
            partition.jobs.fail(request.getJobKey(), request.getRetries(), request.getRetryBackOff());
            return FailJobResponse.getDefaultInstance();
        });
    }

    @Override
    public void throwError(ThrowErrorRequest request, StreamObserver<ThrowErrorResponse> to) {
        command("throw", to, partition -> {
            partition.raise(request.getJobKey(), request.getErrorCode(), request.getErrorMessage(),
                    Json.read(request.getVariables()));
            return ThrowErrorResponse.getDefaultInstance();
        });
    }

    @Override
    public void updateJobTimeout(UpdateJobTimeoutRequest request, StreamObserver<UpdateJobTimeoutResponse> to) {
        command("timeout", to, partition -> {
            partition.jobs.timeout(request.getJobKey(), request.getTimeout());
            return UpdateJobTimeoutResponse.getDefaultInstance();
        });
    }

    @Override
    public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> to) {
        to.onNext(stub.locked(() -> ActivateJobsResponse.newBuilder().addAllJobs(stub.handout().take(request.getType(),
                request.getMaxJobsToActivate(), request.getTimeout(), request.getWorker())).build()));
        to.onCompleted();
    }

    @Override
    public void streamActivatedJobs(StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> to) {
        stub.handout().open(request.getType(), request.getTimeout(), request.getWorker(),
                (ServerCallStreamObserver<ActivatedJob>) to);
    }
}
