package org.duban.engine.camunda;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.google.protobuf.ByteString;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Deployment;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Resource;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;

/**
 * The names of one check at a cluster where others work: processes, messages and job types are shared by all who speak to
 * it, so each of them gets a prefix on the way there and loses it on the way back. Whoever asks and answers here knows nothing
 * of it. What belongs to another is never taken.
 */
final class OwnNames {

    /** The model that the contract of the bindings walks. */
    private static final String MODEL = "rectification.bpmn";
    /** Longer than a check takes; a message that nobody heard is gone then. */
    private static final long LONGEST_MESSAGE = Duration.ofHours(1).toMillis();

    private final String prefix = "check-" + UUID.randomUUID().toString().substring(0, 8) + ".";
    private final boolean alone;
    private final Set<Long> instances = ConcurrentHashMap.newKeySet();
    private final Set<Long> models = ConcurrentHashMap.newKeySet();

    /** Alone at a cluster, people's tasks can stay user tasks, whose jobs have one type for everybody. */
    OwnNames(boolean alone) {
        this.alone = alone;
    }

    /** Keys of the instances that were seen. */
    Set<Long> instances() {
        return instances;
    }

    /** Keys of the models that were deployed. */
    Set<Long> models() {
        return models;
    }

    /** The name as the cluster knows it. */
    String own(String name) {
        return prefix + name;
    }

    private String type(String type) {
        return alone && type.equals(UserTaskHandling.JOB_TYPE) ? type : own(type);
    }

    private String plain(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** What goes to the cluster instead of this message. */
    Object sent(Object message) {
        return switch (message) {
            case DeployResourceRequest deploy -> deploy(deploy);
            case PublishMessageRequest told -> told.toBuilder().setName(own(told.getName()))
                    .setTimeToLive(Math.min(told.getTimeToLive(), LONGEST_MESSAGE)).build();
            case CreateProcessInstanceRequest create -> create.toBuilder().setBpmnProcessId(own(create.getBpmnProcessId()))
                    .build();
            case ActivateJobsRequest ask -> ask.toBuilder().setType(type(ask.getType())).build();
            case StreamActivatedJobsRequest ask -> ask.toBuilder().setType(type(ask.getType())).build();
            default -> message;
        };
    }

    private DeployResourceRequest deploy(DeployResourceRequest all) {
        DeployResourceRequest.Builder ours = all.toBuilder().clearResources();
        all.getResourcesList().stream().filter(one -> one.getName().equals(MODEL)).forEach(one -> ours.addResources(
                Resource.newBuilder().setName(own(MODEL)).setContent(
                        ByteString.copyFrom(OwnModel.of(one.getContent().toByteArray(), this::own, alone)))));
        return ours.build();
    }

    /** What comes here instead of this message; nothing for the job of somebody else. */
    Optional<Object> received(Object message) {
        return switch (message) {
            case ActivatedJob job -> received(job).map(Object.class::cast);
            case ActivateJobsResponse jobs -> Optional.of(ActivateJobsResponse.newBuilder()
                    .addAllJobs(jobs.getJobsList().stream().flatMap(job -> received(job).stream()).toList()).build());
            case CreateProcessInstanceResponse created -> {
                instances.add(created.getProcessInstanceKey());
                yield Optional.of(created.toBuilder().setBpmnProcessId(plain(created.getBpmnProcessId())).build());
            }
            case DeployResourceResponse deployed -> {
                deployed.getDeploymentsList().stream().filter(Deployment::hasProcess)
                        .filter(one -> one.getProcess().getBpmnProcessId().startsWith(prefix))
                        .forEach(one -> models.add(one.getProcess().getProcessDefinitionKey()));
                yield Optional.of(deployed);
            }
            default -> Optional.of(message);
        };
    }

    private Optional<ActivatedJob> received(ActivatedJob job) {
        if (!job.getBpmnProcessId().startsWith(prefix)) {
            return Optional.empty();
        }
        instances.add(job.getProcessInstanceKey());
        return Optional.of(job.toBuilder().setType(plain(job.getType())).setBpmnProcessId(plain(job.getBpmnProcessId()))
                .build());
    }
}
