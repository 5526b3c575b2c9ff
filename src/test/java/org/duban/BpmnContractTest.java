package org.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ProcessModels.all;
import static org.duban.ProcessModels.endListeners;
import static org.duban.ProcessModels.extension;
import static org.duban.ProcessModels.processId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.duban.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;

/** What every process model has to keep, so that engine, forms, roles and Java agree before anything is deployed. */
class BpmnContractTest {

    private static final int DEPLOYMENT_LIMIT = 1_500_000;
    private static final Set<String> RELATIONS = Set.of("authority", "party", "supervisor", "builder");

    static List<Path> models() {
        return ProcessModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldNameFileAndProcessAlike(Path model) {
        String id = processId(model);
        assertThat(id).matches("[a-z]+(-[a-z]+)*").isEqualTo(model.getFileName().toString().replace(".bpmn", ""));
        assertThat(all(model, Process.class)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldGiveEveryElementAnIdThatSaysWhatItIs(Path model) {
        for (FlowNode node : all(model, FlowNode.class)) {
            String type = node.getElementType().getTypeName().replaceFirst("^.*Gateway$", "gateway");
            assertThat(node.getId()).matches("(?i:" + type + ")_[A-Z][A-Za-z]+").doesNotMatch("[a-z].*");
        }
        for (SequenceFlow flow : all(model, SequenceFlow.class)) {
            String prefix = flow.getConditionExpression() == null ? "Flow_" : "SequenceFlow_";
            assertThat(flow.getId()).matches(prefix + "[A-Z][A-Za-z]+");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldSpeakChineseToPeople(Path model) {
        for (FlowNode node : all(model, FlowNode.class)) {
            if (!isJoin(node)) {
                assertThat(node.getName()).as(node.getId()).containsPattern("\\p{IsHan}").doesNotContain("处理");
            }
        }
        for (ExclusiveGateway gateway : all(model, ExclusiveGateway.class)) {
            if (!isJoin(gateway)) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                    assertThat(flow.getConditionExpression().getTextContent()).as(flow.getId()).startsWith("=");
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldDrawEveryNodeAndNameItsFlows(Path model) {
        Set<String> drawn = all(model, BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        for (FlowNode node : all(model, FlowNode.class)) {
            assertThat(drawn).contains(node.getId());
        }
        Set<String> lines = all(model, BpmnEdge.class).stream().map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toSet());
        for (SequenceFlow flow : all(model, SequenceFlow.class)) {
            assertThat(lines).contains(flow.getId());
            assertThat(flow.getSource().getOutgoing()).as(flow.getId()).contains(flow);
            assertThat(flow.getTarget().getIncoming()).as(flow.getId()).contains(flow);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldLeaveEveryLegalDateToTheLedger(Path model) {
        assertThat(all(model, TimerEventDefinition.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldGiveEveryUserTaskARoleARelationAndItsListener(Path model) {
        for (UserTask task : all(model, UserTask.class)) {
            assertThat(extension(task, ZeebeUserTask.class)).as("%s is job-based", task.getId()).isEmpty();
            assertThat(Role.of(extension(task, ZeebeAssignmentDefinition.class).orElseThrow().getCandidateGroups()))
                    .as(task.getId()).isPresent();
            Map<String, String> headers = extension(task, ZeebeTaskHeaders.class).orElseThrow().getHeaders().stream()
                    .collect(Collectors.toMap(ZeebeHeader::getKey, ZeebeHeader::getValue));
            assertThat(headers.keySet()).as(task.getId()).isSubsetOf("relation", "about", "en");
            assertThat(headers.get("en")).as("%s has an English name", task.getId()).isNotBlank();
            assertThat(RELATIONS).as(task.getId()).contains(headers.get("relation"));
            assertThat(headers.containsKey("about")).as("%s says which of several it is, in a loop or beside the flow",
                    task.getId()).isEqualTo(task.getParentElement() instanceof SubProcess);
            assertThat(endListeners(task)).as(task.getId()).containsExactly("task.completed");
            assertThat(outputs(task)).as("%s lets nothing through", task.getId()).containsExactly("=null -> submitted");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldTellWhenARunBeginsAndATaskIsInterrupted(Path model) {
        for (StartEvent start : all(model, StartEvent.class)) {
            boolean ofProcess = start.getParentElement() instanceof Process;
            assertThat(endListeners(start)).as(start.getId())
                    .isEqualTo(ofProcess ? List.of("process.started") : List.of());
            if (ofProcess) {
                assertThat(messagesOf(start)).containsExactly(processId(model) + ".started");
            }
        }
        for (BoundaryEvent event : all(model, BoundaryEvent.class)) {
            assertThat(endListeners(event)).as(event.getId()).containsExactly("task.interrupted");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldKeepWhatAnEventTellsInsideItsSubProcess(Path model) {
        for (SubProcess sub : all(model, SubProcess.class)) {
            if (sub.triggeredByEvent()) {
                StartEvent start = sub.getChildElementsByType(StartEvent.class).iterator().next();
                assertThat(start.isInterrupting()).as(start.getId()).isFalse();
                // without a local of that name the engine writes the event's variable into the whole process
                Set<String> locals = extension(sub, ZeebeIoMapping.class).orElseThrow().getInputs().stream()
                        .map(ZeebeInput::getTarget).collect(Collectors.toSet());
                assertThat(locals).containsAll(extension(start, ZeebeIoMapping.class).orElseThrow().getOutputs()
                        .stream().map(ZeebeOutput::getTarget).toList());
                assertThat(locals.contains("submitted"))
                        .isEqualTo(!sub.getChildElementsByType(UserTask.class).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldNameJobsAndMessagesByTheirPackage(Path model) {
        for (ServiceTask task : all(model, ServiceTask.class)) {
            assertThat(extension(task, ZeebeTaskDefinition.class).orElseThrow().getType())
                    .matches("(" + processId(model) + "|measure)\\.[a-z]+(-[a-z]+)*");
        }
        for (Message message : all(model, Message.class)) {
            assertThat(message.getId()).matches("Message_[A-Z][A-Za-z]+");
            assertThat(message.getName()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
            boolean starts = message.getName().equals(processId(model) + ".started");
            assertThat(extension(message, ZeebeSubscription.class).map(ZeebeSubscription::getCorrelationKey)
                    .map(key -> key.equals("=run") || key.startsWith("=run + ")).orElse(starts))
                    .as(message.getName()).isTrue();
        }
    }

    @Test
    void shouldFitIntoOneDeployment() throws IOException {
        long size = 0;
        for (Path resource : Stream.concat(ProcessModels.shipped().stream(),
                ProcessModels.files(Path.of("forms"), ".form").stream()).toList()) {
            size += Files.size(resource);
        }
        assertThat(size).isPositive().isLessThan(DEPLOYMENT_LIMIT);
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() == 1 && node.getIncoming().size() > 1;
    }

    private static List<String> messagesOf(StartEvent start) {
        return start.getEventDefinitions().stream()
                .map(MessageEventDefinition.class::cast)
                .map(definition -> definition.getMessage().getName()).toList();
    }

    private static List<String> outputs(UserTask task) {
        return extension(task, ZeebeIoMapping.class).orElseThrow().getOutputs().stream()
                .map(output -> output.getSource() + " -> " + output.getTarget()).toList();
    }
}
