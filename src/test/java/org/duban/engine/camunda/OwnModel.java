package org.duban.engine.camunda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A model under names of the check's own, so that a cluster takes it for nobody else's. */
final class OwnModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private final Document document;
    private final UnaryOperator<String> own;

    private OwnModel(Document document, UnaryOperator<String> own) {
        this.document = document;
        this.own = own;
    }

    /** The model with its process, messages and job types renamed; forms stay at home, nobody opens them there. */
    static byte[] of(byte[] model, UnaryOperator<String> own, boolean keepUserTasks) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
            new OwnModel(document, own).rename(keepUserTasks);
            ByteArrayOutputStream renamed = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(renamed));
            return renamed.toByteArray();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException damaged) {
            throw new IllegalStateException("the model cannot be renamed", damaged);
        }
    }

    private void rename(boolean keepUserTasks) {
        elements("*", "BPMNPlane").forEach(plane -> rename(plane, "bpmnElement"));
        elements(BPMN, "process").forEach(process -> rename(process, "id"));
        elements(BPMN, "message").forEach(message -> rename(message, "name"));
        elements(ZEEBE, "taskDefinition").forEach(job -> rename(job, "type"));
        elements(ZEEBE, "executionListener").forEach(listener -> rename(listener, "type"));
        elements(ZEEBE, "formDefinition").forEach(form -> form.getParentNode().removeChild(form));
        if (!keepUserTasks) {
            elements(BPMN, "userTask").forEach(this::workersTask);
        }
    }

    private void rename(Element element, String attribute) {
        element.setAttribute(attribute, own.apply(element.getAttribute(attribute)));
    }

    /** The engine has one type for the user tasks of all processes: only another task can have a type of its own. */
    private void workersTask(Element task) {
        NodeList assignments = task.getElementsByTagNameNS(ZEEBE, "assignmentDefinition");
        while (assignments.getLength() > 0) {
            assignments.item(0).getParentNode().removeChild(assignments.item(0));
        }
        Element job = document.createElementNS(ZEEBE, "zeebe:taskDefinition");
        job.setAttribute("type", own.apply(UserTaskHandling.JOB_TYPE));
        job.setAttribute("retries", "1");
        task.getElementsByTagNameNS(BPMN, "extensionElements").item(0).appendChild(job);
        document.renameNode(task, BPMN, "bpmn:serviceTask");
    }

    private List<Element> elements(String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
