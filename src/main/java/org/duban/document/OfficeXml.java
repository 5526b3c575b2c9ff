package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the parts of a packed file. */
final class OfficeXml {

    private static final XMLInputFactory XML = factory();

    private OfficeXml() {
    }

    /** Shows every element of this name. */
    static void each(String name, InputStream list, Consumer<XMLStreamReader> element) throws IOException {
        try {
            XMLStreamReader reader = reader(list);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
                    element.accept(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads a part from its beginning. */
    static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        return XML.createXMLStreamReader(part);
    }

    /** The text within the element at which the reader stands, at whatever depth; it stands at its end then. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {
                }
            }
        }
        return text.toString();
    }

    /** A stranger's file names no other file and expands nothing. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
