package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the lists of an office file. */
final class OfficeXml {

    private static final XMLInputFactory XML = factory();

    private OfficeXml() {
    }

    /** Shows every element of this name. */
    static void each(String name, InputStream list, Consumer<XMLStreamReader> element) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(list);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
                    element.accept(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** A stranger's file names no other file and expands nothing. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
