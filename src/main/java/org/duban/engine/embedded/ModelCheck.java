package org.duban.engine.embedded;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Finds what has no place in a model at all: elements that were never tried, another dialect, an id given twice. */
class ModelCheck {

    private static final Set<String> INERT = Set.of("definitions", "process", "extensionElements", "documentation",
            "incoming", "outgoing", "sequenceFlow", "message", "error", "collaboration", "participant", "messageFlow",
            "laneSet", "childLaneSet", "lane", "flowNodeRef", "textAnnotation", "text", "association", "group",
            "category", "categoryValue", "dataObject", "dataObjectReference", "dataStoreReference");
    private static final Set<String> WALKED = Set.of("startEvent", "endEvent", "intermediateThrowEvent",
            "intermediateCatchEvent", "boundaryEvent", "subProcess", "callActivity", "task", "manualTask", "userTask",
            "serviceTask", "sendTask", "receiveTask", "scriptTask", "businessRuleTask", "exclusiveGateway",
            "parallelGateway", "eventBasedGateway", "messageEventDefinition", "errorEventDefinition",
            "terminateEventDefinition", "multiInstanceLoopCharacteristics", "conditionExpression",
            "completionCondition");
    private static final Set<String> EXTENSIONS = Set.of("formDefinition", "assignmentDefinition", "taskHeaders",
            "header", "taskSchedule", "ioMapping", "input", "output", "executionListeners", "executionListener",
            "taskDefinition", "calledElement", "loopCharacteristics", "subscription", "script", "properties",
            "property", "versionTag");
    private static final Map<String, String> NAMES = Map.of("timerEventDefinition", "a timer", "signalEventDefinition",
            "a signal", "escalationEventDefinition", "an escalation", "compensateEventDefinition", "compensation",
            "linkEventDefinition", "a link", "inclusiveGateway", "an inclusive gateway", "complexGateway",
            "a complex gateway", "calledDecision", "a called decision (zeebe:calledDecision)", "taskListeners",
            "a task listener (zeebe:taskListeners)", "userTask", "zeebe:userTask");
    private static final Set<String> OTHER_DIALECTS = Set.of(ModelXml.ENGINE, "http://camunda.org/schema/1.0/bpmn");

    private final ModelXml model;
    private final Refusals refusals;

    ModelCheck(ModelXml model, Refusals refusals) {
        this.model = model;
        this.refusals = refusals;
    }

    void check() {
        List<Element> all = model.everything();
        all.forEach(this::kind);
        all.forEach(this::otherDialect);
        all.forEach(this::otherLanguage);
        ids(all);
        if (model.bpmn("process").stream().noneMatch(ModelCheck::isExecutable)) {
            refusals.add(model.root(), "no process is executable");
        }
    }

    private static boolean isExecutable(Element process) {
        return process.getAttribute("isExecutable").equals("true");
    }

    private void kind(Element element) {
        // What is inside something refused adds nothing to it.
        boolean inside = element.getParentNode() instanceof Element parent && !isKnown(parent);
        if (!inside && !isKnown(element)) {
            String name = element.getLocalName();
            String kind = (ModelXml.is(element, ModelXml.BPMN) ? "bpmn:" : "zeebe:") + name;
            refusals.add(element, NAMES.getOrDefault(name, kind) + " is not translated");
        }
        if (element.getAttribute("isForCompensation").equals("true")) {
            refusals.add(element, "compensation is not translated");
        }
    }

    private static boolean isKnown(Element element) {
        String name = element.getLocalName();
        if (ModelXml.is(element, ModelXml.BPMN)) {
            return INERT.contains(name) || WALKED.contains(name) || isScript(element);
        }
        return !ModelXml.is(element, ModelXml.ZEEBE) || EXTENSIONS.contains(name);
    }

    private static boolean isScript(Element element) {
        return element.getLocalName().equals("script") && element.getParentNode().getLocalName().equals("scriptTask");
    }

    /** The embedded engine would obey what Camunda 8 does not even read, asynchronous continuations among it. */
    private void otherDialect(Element element) {
        Stream.concat(Stream.of(element), attributes(element))
                .filter(node -> node.getNamespaceURI() != null && OTHER_DIALECTS.contains(node.getNamespaceURI()))
                .forEach(node -> refusals.add(element,
                        node.getNodeName() + " is of another dialect than Camunda 8's"));
    }

    /** The embedded engine evaluates its own expressions in names and texts, where Camunda 8 reads them as they stand. */
    private void otherLanguage(Element element) {
        if (!ModelXml.is(element, ModelXml.BPMN) && !ModelXml.is(element, ModelXml.ZEEBE)) {
            return;
        }
        attributes(element).forEach(attribute -> otherLanguage(element, attribute.getValue()));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                otherLanguage(element, child.getNodeValue());
            }
        }
    }

    private void otherLanguage(Element element, String text) {
        if (text.contains("${") || text.contains("#{")) {
            refusals.add(element, "\"" + text.strip() + "\" reads as an expression of the embedded engine's own language");
        }
    }

    private void ids(List<Element> all) {
        Set<String> seen = new HashSet<>();
        all.stream().filter(element -> element.hasAttribute("id") && !seen.add(element.getAttribute("id")))
                .forEach(element -> refusals.add(element, "the id stands twice in this model"));
    }

    private static Stream<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i));
    }
}
