package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The list in which an office file says of what type each of its parts is. */
final class ContentTypes {

    /** The part that holds it. */
    static final String NAME = "[Content_Types].xml";

    private static final XMLInputFactory XML = factory();

    private ContentTypes() {
    }

    /** The parts that the list calls the main one of a document of this kind; one with macros has another type. */
    static List<String> partsOf(FileKind kind, InputStream list) throws IOException {
        try {
            List<String> found = new ArrayList<>();
            XMLStreamReader reader = XML.createXMLStreamReader(list);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Override")
                        && (kind.mediaType() + ".main+xml").equals(reader.getAttributeValue(null, "ContentType"))) {
                    String part = reader.getAttributeValue(null, "PartName");
                    found.add(part == null ? "" : part.replaceFirst("^/", ""));
                }
            }
            return found;
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
