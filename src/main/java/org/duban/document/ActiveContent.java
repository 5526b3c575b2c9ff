package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** What of a report or a table starts something, or fetches something from elsewhere, without a macro. */
final class ActiveContent {

    private static final Set<String> FIELDS = Set.of("DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "LINK",
            "IMPORT", "RD", "DATABASE", "MACROBUTTON", "EMBED", "CONTROL", "HTMLCONTROL", "ADDIN", "PRINT");
    private static final Set<String> FORMULAS = Set.of("f", "definedName", "formula", "formula1", "formula2");
    private static final Set<String> LINKS = Set.of("ddeLink", "oleLink", "DataMashup");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** A function that fetches or runs, or a program that is asked for its data: {@code cmd|'/c calc'!A0}. */
    private static final Pattern CALL = Pattern.compile("\\b(WEBSERVICE|IMAGE|RTD|CALL|REGISTER(\\.ID)?|EXEC|EVALUATE"
            + "|SQL\\.REQUEST)\\s*\\(|[\\p{Alnum}_.]+\\|[^!]*!", Pattern.CASE_INSENSITIVE);

    private final Deque<StringBuilder> fields = new ArrayDeque<>();

    private ActiveContent() {
    }

    /** The first such thing in a part of this name, by the name that its author knows. */
    static Optional<String> in(String name, InputStream part) throws IOException {
        boolean word = name.startsWith("word/");
        boolean table = name.startsWith("xl/");
        if (table && (name.equals("xl/connections.xml") || name.startsWith("xl/querytables/")
                || name.startsWith("xl/webextensions/") || name.startsWith("xl/model/"))) {
            return Optional.of(name);
        }
        if (!word && !table && !name.startsWith("customxml/")) {
            return Optional.empty();
        }
        try {
            return new ActiveContent().find(OfficeXml.reader(part), word);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private Optional<String> find(XMLStreamReader xml, boolean word) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                Optional<String> found = LINKS.contains(element) ? Optional.of(element)
                        : word ? field(element, xml) : formula(element, xml);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The instruction of a field may be split over any number of runs. */
    private Optional<String> field(String element, XMLStreamReader xml) throws XMLStreamException {
        switch (element) {
            case "fldSimple":
                return instruction(attribute(xml, "instr"));
            case "instrText", "delInstrText":
                String text = OfficeXml.text(xml);
                if (fields.isEmpty()) {
                    return instruction(text);
                }
                fields.peek().append(text);
                return Optional.empty();
            case "fldChar":
                return mark(attribute(xml, "fldCharType"));
            default:
                return Optional.empty();
        }
    }

    private Optional<String> mark(@Nullable String type) {
        if ("begin".equals(type)) {
            fields.push(new StringBuilder());
            return Optional.empty();
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = instruction(fields.peek().toString());
        if ("end".equals(type)) {
            fields.pop();
        }
        return found;
    }

    private static Optional<String> instruction(@Nullable String text) {
        String verb = (text == null ? "" : text).strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        return FIELDS.contains(verb) ? Optional.of(verb) : Optional.empty();
    }

    private static Optional<String> formula(String element, XMLStreamReader xml) throws XMLStreamException {
        if (!FORMULAS.contains(element)) {
            return Optional.empty();
        }
        Matcher call = CALL.matcher(QUOTED.matcher(OfficeXml.text(xml)).replaceAll("\"\""));
        return call.find() ? Optional.of(call.group(1) == null ? "DDE" : call.group(1)) : Optional.empty();
    }

    /** Whatever prefix the writer gives it. */
    @Nullable
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
