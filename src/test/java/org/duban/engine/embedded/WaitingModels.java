package org.duban.engine.embedded;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Translates models so that the engine waits wherever Camunda 8 waits for a worker: every job becomes an external task of
 * its type, and every listener a job of its own in the flow. The listeners at the end of people's tasks are left out: who
 * stands before the engine asks for them before it completes the task.
 */
public final class WaitingModels {

    /** Before the type of a job of whose results only what is mapped leaves its element. */
    public static final String LOCAL = "local:";
    /** Between an element's id and the number of its listener, in the id of the job that stands for the listener. */
    public static final String LISTENER = ".listener.";

    private static final FeelExpressions FEEL = new FeelExpressions(Clock.systemUTC());
    private static final String ENGINE = ModelXml.ENGINE;

    private WaitingModels() {
    }

    /** The bean {@code feel} of the translated models. */
    public static FeelExpressions feel() {
        return FEEL;
    }

    /** A correlation key with plain variables. */
    public static String key(String expression, Map<String, ?> variables) {
        return String.valueOf(FEEL.value("message", expression.strip().substring(1), variables));
    }

    /** Variables as the engine keeps them. */
    public static Map<String, Object> encode(Map<String, Object> plain) {
        return Variables.encode(plain);
    }

    /** Variables as the engine kept them. */
    public static Map<String, Object> decode(Map<String, Object> coded) {
        return Variables.decode(coded);
    }

    /** The model as the engine behind the gateway reads it. */
    public static byte[] translate(String fileName, byte[] camunda8Model) {
        try {
            // Refused as it came: what was added to it below has no place in the reasons.
            new ModelTranslator(FEEL).translate(fileName, camunda8Model);
            ModelXml model = new ModelXml(camunda8Model);
            model.root().removeAttribute("xmlns:operaton");
            model.bpmn("serviceTask").stream().filter(WaitingModels::listensAtEnd)
                    .forEach(task -> waitAsAPersonsTask(model, task));
            List<Element> listeners = model.zeebe("executionListener");
            for (int i = 0; i < listeners.size(); i++) {
                waitForListener(model, listeners.get(i), i);
            }
            return waitForJobs(new ModelTranslator(FEEL).translate(fileName, model.write()));
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean listensAtEnd(Element task) {
        return ModelXml.extensions(task, "executionListeners").stream()
                .flatMap(all -> ModelXml.zeebeIn(all, "executionListener").stream())
                .anyMatch(one -> one.getAttribute("eventType").equals("end"));
    }

    /** Its listeners belong to the task as those of a person's do: the same element waits for them. */
    private static void waitAsAPersonsTask(ModelXml model, Element task) {
        ModelXml.extensions(task, "taskDefinition").forEach(one -> one.getParentNode().removeChild(one));
        model.rename(task, "userTask");
    }

    private static void waitForListener(ModelXml model, Element listener, int number) {
        Element owner = ModelXml.owner(listener);
        boolean atEnd = listener.getAttribute("eventType").equals("end");
        listener.getParentNode().removeChild(listener);
        if (owner.getLocalName().equals("userTask") && atEnd) {
            return;
        }
        if (ModelXml.isRepeated(owner) || owner.getLocalName().matches("process|subProcess")) {
            throw new IllegalArgumentException("a listener of a scope is unknown to the stand-in: " + ModelXml.idOf(owner));
        }
        boolean after = atEnd && !owner.getLocalName().equals("endEvent");
        String id = owner.getAttribute("id") + LISTENER + number;
        String end = after ? "sourceRef" : "targetRef";
        model.bpmn("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute(end).equals(owner.getAttribute("id")))
                .forEach(flow -> flow.setAttribute(end, id));
        Element job = append(owner, "serviceTask", id);
        Element definition = job.getOwnerDocument().createElementNS(ModelXml.ZEEBE, "zeebe:taskDefinition");
        definition.setAttribute("type", listener.getAttribute("type"));
        job.appendChild(owner.getOwnerDocument().createElementNS(ModelXml.BPMN, "bpmn:extensionElements"))
                .appendChild(definition);
        Element flow = append(owner, "sequenceFlow", id + ".flow");
        flow.setAttribute("sourceRef", after ? owner.getAttribute("id") : id);
        flow.setAttribute("targetRef", after ? id : owner.getAttribute("id"));
    }

    private static Element append(Element beside, String kind, String id) {
        Element made = beside.getOwnerDocument().createElementNS(ModelXml.BPMN, "bpmn:" + kind);
        made.setAttribute("id", id);
        return (Element) beside.getParentNode().appendChild(made);
    }

    private static byte[] waitForJobs(byte[] translated) throws SAXException {
        ModelXml model = new ModelXml(translated);
        Stream.concat(model.bpmn("serviceTask").stream(), model.bpmn("messageEventDefinition").stream())
                .filter(element -> element.hasAttributeNS(ENGINE, "delegateExpression")).forEach(element -> {
                    String delegate = element.getAttributeNS(ENGINE, "delegateExpression");
                    String type = delegate.substring(delegate.indexOf('\'') + 1, delegate.lastIndexOf('\''));
                    element.removeAttributeNS(ENGINE, "delegateExpression");
                    model.set(element, "type", "external");
                    model.set(element, "topic", delegate.contains(".local(") ? LOCAL + type : type);
                });
        return model.write();
    }
}
