package org.duban.engine.embedded;

import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/** Translates what lies between activities: events and their messages and errors, conditions, listeners. */
class FlowTranslation {

    /** Listeners that only tell Duban what the embedded engine's own task events tell anyway. */
    private static final Set<String> TOLD_ANYWAY = Set.of("process.started", "task.completed", "task.interrupted");

    private final ModelXml model;
    private final EngineExpressions expressions;
    private final Refusals refusals;

    FlowTranslation(ModelXml model, EngineExpressions expressions, Refusals refusals) {
        this.model = model;
        this.expressions = expressions;
        this.refusals = refusals;
    }

    void translate() {
        for (String kind : List.of("startEvent", "boundaryEvent", "intermediateCatchEvent", "receiveTask")) {
            model.bpmn(kind).forEach(this::caught);
        }
        for (String kind : List.of("intermediateThrowEvent", "endEvent")) {
            model.bpmn(kind).forEach(this::thrown);
        }
        model.bpmn("message").forEach(message -> expressions.fixed(message, "name"));
        model.zeebe("subscription").forEach(
                subscription -> expressions.checked(subscription, subscription.getAttribute("correlationKey")));
        model.bpmn("error").forEach(error -> expressions.fixed(error, "errorCode"));
        model.bpmn("exclusiveGateway").forEach(this::gateway);
        model.bpmn("sequenceFlow").forEach(this::flow);
        model.zeebe("executionListener").forEach(this::listener);
    }

    private void caught(Element element) {
        List<Element> listening = element.getLocalName().equals("receiveTask") ? List.of(element)
                : ModelXml.bpmnIn(element, "messageEventDefinition");
        listening.stream().filter(one -> !isMessage(one.getAttribute("messageRef")))
                .forEach(one -> refusals.add(element, "waits for a message and names none"));
    }

    private boolean isMessage(String id) {
        return model.bpmn("message").stream().anyMatch(message -> message.getAttribute("id").equals(id));
    }

    /** A message that is thrown is a job in Camunda 8. */
    private void thrown(Element event) {
        List<Element> messages = ModelXml.bpmnIn(event, "messageEventDefinition");
        List<Element> definitions = ModelXml.extensions(event, "taskDefinition");
        if (messages.size() != definitions.size()) {
            refusals.add(event, "throws a message and has to name one job type for it (zeebe:taskDefinition)");
            return;
        }
        messages.forEach(message -> model.set(message, "delegateExpression",
                expressions.job("of", definitions.getFirst())));
    }

    private void gateway(Element gateway) {
        List<Element> leaving = model.bpmn("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id"))).toList();
        // Camunda 8 refuses such a flow, the embedded engine would always take it.
        leaving.stream()
                .filter(flow -> leaving.size() > 1 && !isDefault(flow, gateway)
                        && ModelXml.bpmnIn(flow, "conditionExpression").isEmpty())
                .forEach(flow -> refusals.add(flow, "has no condition and is not the default of its gateway"));
    }

    private static boolean isDefault(Element flow, Element gateway) {
        return flow.getAttribute("id").equals(gateway.getAttribute("default"));
    }

    private void flow(Element flow) {
        boolean decided = model.bpmn("exclusiveGateway").stream()
                .anyMatch(gateway -> gateway.getAttribute("id").equals(flow.getAttribute("sourceRef")));
        for (Element condition : ModelXml.bpmnIn(flow, "conditionExpression")) {
            if (!decided) {
                refusals.add(flow, "has a condition and does not leave an exclusive gateway");
            }
            condition.setTextContent(expressions.feel("test", flow, condition.getTextContent()));
        }
    }

    private void listener(Element listener) {
        if (TOLD_ANYWAY.contains(listener.getAttribute("type"))) {
            return;
        }
        String event = listener.getAttribute("eventType");
        if (!event.equals("start") && !event.equals("end")) {
            refusals.add(listener, "a listener of " + event + " is not translated");
        }
        Element added = model.add(ModelXml.owner(listener), "executionListener");
        added.setAttribute("event", event);
        added.setAttribute("delegateExpression", expressions.job("of", listener));
    }
}
