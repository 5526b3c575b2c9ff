package org.duban.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.duban.engine.Models.UserTaskModel;
import org.duban.problem.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A process model as it lies in the build, read for what people see of its user tasks. */
final class ModelFile {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private static final String FLOW_ELEMENT = "(?i).*(task|event|gateway|subprocess|transaction)|callActivity";

    private final Document document;

    private ModelFile(Document document) {
        this.document = document;
    }

    /** Reads a model; refuses what is no XML, and any document type. */
    static ModelFile read(String name, InputStream content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ModelFile(factory.newDocumentBuilder().parse(content));
        } catch (ParserConfigurationException | SAXException | IOException damaged) {
            throw new IllegalStateException("the model " + name + " cannot be read", damaged);
        }
    }

    /** Ids of the processes in it. */
    List<String> processIds() {
        return elements(BPMN, "process").stream().map(one -> one.getAttribute("id")).toList();
    }

    /** Ids of everything at which a process can stand. */
    Set<String> flowElements() {
        return elements(BPMN, "*").stream().filter(one -> one.getLocalName().matches(FLOW_ELEMENT))
                .map(one -> one.getAttribute("id")).collect(Collectors.toSet());
    }

    /** Its user tasks in its order, by process and element id with a slash between. */
    Map<String, UserTaskModel> userTasks() {
        Map<String, UserTaskModel> found = new LinkedHashMap<>();
        for (Element task : elements(BPMN, "userTask")) {
            found.put(process(task) + "/" + task.getAttribute("id"), new UserTaskModel(name(task),
                    attribute(task, "formDefinition", "formId").orElse(""),
                    attribute(task, "assignmentDefinition", "candidateGroups").orElse(""),
                    header(task, "relation").orElse("authority"), header(task, "about").orElse("")));
        }
        return found;
    }

    /** Its name; where the model gives no English one, the Chinese stands for both. */
    private static Text name(Element task) {
        String name = task.getAttribute("name");
        return new Text(name, header(task, "en").orElse(name));
    }

    private static Optional<String> header(Element task, String key) {
        return children(task, "header").stream().filter(one -> one.getAttribute("key").equals(key))
                .map(one -> one.getAttribute("value")).findFirst();
    }

    private static Optional<String> attribute(Element owner, String extension, String name) {
        return children(owner, extension).stream().map(one -> one.getAttribute(name)).filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<Element> children(Element owner, String extension) {
        return list(owner.getElementsByTagNameNS(ZEEBE, extension));
    }

    private static String process(Element element) {
        Node scope = element;
        while (!(scope instanceof Element one && one.getLocalName().equals("process"))) {
            scope = scope.getParentNode();
        }
        return ((Element) scope).getAttribute("id");
    }

    private List<Element> elements(String namespace, String name) {
        return list(document.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
