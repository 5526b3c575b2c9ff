package org.duban.engine.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A model as a tree: finds what Camunda's modeler wrote and adds what the embedded engine reads. */
class ModelXml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    static final String ENGINE = "http://operaton.org/schema/1.0/bpmn";
    private static final String PREFIX = "operaton:";

    private final Document document;

    ModelXml(byte[] model) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            this.document = builder.parse(new ByteArrayInputStream(model));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        root().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:operaton", ENGINE);
    }

    Element root() {
        return document.getDocumentElement();
    }

    byte[] write() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance().newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Element> everything() {
        return elements(document.getElementsByTagName("*")).toList();
    }

    List<Element> bpmn(String name) {
        return elements(document.getElementsByTagNameNS(BPMN, name)).toList();
    }

    List<Element> zeebe(String name) {
        return elements(document.getElementsByTagNameNS(ZEEBE, name)).toList();
    }

    static List<Element> bpmnIn(Element parent, String name) {
        return children(parent, BPMN, name).toList();
    }

    static List<Element> zeebeIn(Element parent, String name) {
        return children(parent, ZEEBE, name).toList();
    }

    /** The element's own Zeebe extensions of this name. */
    static List<Element> extensions(Element owner, String name) {
        return children(owner, BPMN, "extensionElements").flatMap(all -> children(all, ZEEBE, name)).toList();
    }

    /** The element of BPMN whose extension this is, or which this is itself. */
    static Element owner(Element any) {
        Element element = any;
        while (!is(element, BPMN) || element.getLocalName().equals("extensionElements")) {
            element = (Element) element.getParentNode();
        }
        return element;
    }

    /** The id of the nearest element that has one, or else the kind of the element. */
    static String idOf(Element any) {
        for (Node node = any; node instanceof Element element; node = node.getParentNode()) {
            if (!element.getAttribute("id").isEmpty()) {
                return element.getAttribute("id");
            }
        }
        return any.getLocalName();
    }

    static boolean isRepeated(Element activity) {
        return children(activity, BPMN, "multiInstanceLoopCharacteristics").findAny().isPresent();
    }

    static boolean is(Element element, String namespace) {
        return namespace.equals(element.getNamespaceURI());
    }

    Element rename(Element element, String name) {
        return (Element) document.renameNode(element, BPMN, prefixed(element, name));
    }

    void set(Element element, String name, String value) {
        element.setAttributeNS(ENGINE, PREFIX + name, value);
    }

    /** Adds an extension that the embedded engine reads. */
    Element add(Element owner, String name) {
        return addTo(extensionElements(owner), name);
    }

    void parameter(Element owner, String kind, String name, String value) {
        Element all = children(extensionElements(owner), ENGINE, "inputOutput").findFirst()
                .orElseGet(() -> add(owner, "inputOutput"));
        Element parameter = addTo(all, kind);
        parameter.setAttribute("name", name);
        parameter.setTextContent(value);
    }

    private Element addTo(Element parent, String name) {
        return (Element) parent.appendChild(document.createElementNS(ENGINE, PREFIX + name));
    }

    private Element extensionElements(Element owner) {
        List<Element> there = bpmnIn(owner, "extensionElements");
        if (!there.isEmpty()) {
            return there.getFirst();
        }
        // The schema wants documentation first, extensions next.
        List<Element> documentation = bpmnIn(owner, "documentation");
        Element made = document.createElementNS(BPMN, prefixed(owner, "extensionElements"));
        owner.insertBefore(made,
                documentation.isEmpty() ? owner.getFirstChild() : documentation.getLast().getNextSibling());
        return made;
    }

    private static String prefixed(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        return elements(parent.getChildNodes())
                .filter(child -> is(child, namespace) && (name.equals("*") || name.equals(child.getLocalName())));
    }

    private static Stream<Element> elements(NodeList nodes) {
        // A copy at once: the list of the tree is alive, and translating changes it.
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).toList().stream();
    }
}
