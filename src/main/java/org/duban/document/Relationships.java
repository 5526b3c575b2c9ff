package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A list in which a part of an office file says what belongs to it, within the file or elsewhere. */
final class Relationships {

    /** How the parts that hold such lists end. */
    static final String ENDING = ".rels";

    /** What somebody has to click or to agree to; anything else is fetched as soon as the file is opened. */
    private static final Set<String> FOLLOWED_BY_HAND = Set.of("hyperlink", "externalLinkPath", "externalLinkLongPath",
            "xlExternalLinkPath");

    private Relationships() {
    }

    /** Addresses elsewhere from which the file would fetch something by itself, such as a template with macros. */
    static List<String> fetched(InputStream list) throws IOException {
        List<String> found = new ArrayList<>();
        OfficeXml.each("Relationship", list, relationship -> {
            String type = String.valueOf(relationship.getAttributeValue(null, "Type"));
            boolean external = "External".equalsIgnoreCase(relationship.getAttributeValue(null, "TargetMode"));
            if (external && !FOLLOWED_BY_HAND.contains(type.substring(type.lastIndexOf('/') + 1))) {
                found.add(String.valueOf(relationship.getAttributeValue(null, "Target")));
            }
        });
        return found;
    }
}
