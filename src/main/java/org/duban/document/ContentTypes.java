package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The list in which an office file says of what type each of its parts is. */
final class ContentTypes {

    /** The part that holds it. */
    static final String NAME = "[Content_Types].xml";

    private ContentTypes() {
    }

    /** The parts that the list calls the main one of a document of this kind; one with macros has another type. */
    static List<String> partsOf(FileKind kind, InputStream list) throws IOException {
        List<String> found = new ArrayList<>();
        OfficeXml.each("Override", list, override -> {
            if ((kind.mediaType() + ".main+xml").equals(override.getAttributeValue(null, "ContentType"))) {
                String part = override.getAttributeValue(null, "PartName");
                found.add(part == null ? "" : part.replaceFirst("^/", ""));
            }
        });
        return found;
    }
}
