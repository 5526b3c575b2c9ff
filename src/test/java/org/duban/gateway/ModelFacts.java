package org.duban.gateway;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListenerEventType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;

/** What the gateway has to know of a model beside the tokens that the engine moves. */
class ModelFacts {

    private final BpmnModelInstance model;

    ModelFacts(byte[] camunda8Model) {
        this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(camunda8Model));
    }

    /** What Camunda 8 refuses and the engine behind the gateway would take. */
    Optional<String> flaw() {
        Stream<String> unnamed = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !flow.getSource().getOutgoing().contains(flow)
                        || !flow.getTarget().getIncoming().contains(flow))
                .map(flow -> flow.getId() + " is not named by the elements at its ends");
        Stream<String> listeners = model.getModelElementsByType(Event.class).stream()
                .filter(event -> event instanceof StartEvent || event instanceof BoundaryEvent)
                .filter(event -> listeners(event.getId())
                        .anyMatch(one -> one.getEventType() == ZeebeExecutionListenerEventType.start))
                .map(event -> event.getId() + " takes listeners at its end only");
        return Stream.concat(unnamed, listeners).findFirst();
    }

    Stream<String> processes() {
        return model.getModelElementsByType(Process.class).stream().map(BaseElement::getId);
    }

    boolean has(String elementId) {
        return model.getModelElementById(elementId) instanceof FlowElement;
    }

    /** The type that the model gives to the element's job. */
    Optional<String> jobType(String elementId) {
        return extension(elementId, ZeebeTaskDefinition.class).map(ZeebeTaskDefinition::getType);
    }

    /** The types of the listeners that a task has at its end. */
    List<String> endListeners(String elementId) {
        return listeners(elementId)
                .filter(one -> one.getEventType() == ZeebeExecutionListenerEventType.end).map(one -> one.getType())
                .toList();
    }

    private Stream<ZeebeExecutionListener> listeners(String elementId) {
        return extension(elementId, ZeebeExecutionListeners.class).stream()
                .flatMap(all -> all.getExecutionListeners().stream());
    }

    Map<String, String> headers(String elementId) {
        return extension(elementId, ZeebeTaskHeaders.class).stream().flatMap(all -> all.getHeaders().stream())
                .collect(Collectors.toMap(header -> header.getKey(), header -> header.getValue()));
    }

    /** Whether only what output mappings name leaves the element. */
    boolean mapsOut(String elementId) {
        return outputs(elementId).findAny().isPresent();
    }

    /** Whether one of them takes something out that the engine behind the gateway has to keep until then. */
    boolean takesOut(String elementId) {
        return outputs(elementId).anyMatch(output -> !output.getSource().equals("=null")
                && !output.getSource().equals("=" + output.getTarget()));
    }

    private Stream<ZeebeOutput> outputs(String elementId) {
        return extension(elementId, ZeebeIoMapping.class).stream().map(ZeebeIoMapping::getOutputs)
                .flatMap(Collection::stream);
    }

    boolean isLoop(String elementId) {
        return model.getModelElementById(elementId) instanceof Activity activity
                && activity.getLoopCharacteristics() != null;
    }

    /** Whether the element, or what is around it, is repeated. */
    boolean isInLoop(String elementId) {
        for (ModelElementInstance scope = model.getModelElementById(elementId); scope != null; scope = scope
                .getParentElement()) {
            if (scope instanceof Activity activity && activity.getLoopCharacteristics() != null) {
                return true;
            }
        }
        return false;
    }

    /** The activity on whose boundary the event is. */
    Optional<String> attachedTo(String elementId) {
        return model.getModelElementById(elementId) instanceof BoundaryEvent event
                ? Optional.of(event.getAttachedTo().getId())
                : Optional.empty();
    }

    /** The expression that says with which key a message is heard. */
    Optional<String> correlationKey(String message) {
        return model.getModelElementsByType(Message.class).stream().filter(one -> message.equals(one.getName()))
                .map(one -> one.getSingleExtensionElement(ZeebeSubscription.class)).filter(one -> one != null)
                .map(ZeebeSubscription::getCorrelationKey).findFirst();
    }

    /** Whether a message starts the process. */
    boolean isStartedBy(String process, String message) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getParentElement() instanceof Process own && own.getId().equals(process))
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(definition -> definition instanceof MessageEventDefinition heard
                        && message.equals(heard.getMessage().getName()));
    }

    private <T extends BpmnModelElementInstance> Optional<T> extension(
            String elementId, Class<T> kind) {
        return model.getModelElementById(elementId) instanceof BaseElement element
                && element.getExtensionElements() != null
                        ? element.getExtensionElements().getChildElementsByType(kind).stream().findFirst()
                        : Optional.empty();
    }
}
