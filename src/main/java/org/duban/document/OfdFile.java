package org.duban.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An official document in the national format (GB/T 33190): pages, pictures, faces, seals and signatures, and nothing else. */
final class OfdFile {

    /** The part that only this format has. */
    static final String ROOT = "OFD.xml";
    private static final Set<String> ENDINGS = Set.of("xml", "xsd", "png", "jpg", "jpeg", "jb2", "gbig2", "bmp", "gif", "tif",
            "tiff", "ttf", "ttc", "otf", "dat", "esl");

    private OfdFile() {
    }

    /** Refuses what has no document, cannot be read, or holds something that is no part of one. */
    static void require(SeekableByteChannel content) {
        PackedParts.read(content, parts -> {
            for (ZipArchiveEntry part : parts.sound()) {
                if (!part.isDirectory()) {
                    requirePlain(part, parts);
                }
            }
            List<String> documents = new ArrayList<>();
            try (InputStream root = parts.open(parts.part(ROOT))) {
                XMLStreamReader xml = OfficeXml.reader(root);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("DocRoot")) {
                        documents.add(OfficeXml.text(xml).strip());
                    }
                }
            } catch (XMLStreamException broken) {
                throw new IOException(broken);
            }
            if (documents.isEmpty() || !documents.stream().map(one -> one.replaceFirst("^/", "")).allMatch(parts::has)) {
                throw OfficeProblems.damaged();
            }
            return FileKind.OFD;
        });
    }

    private static void requirePlain(ZipArchiveEntry part, PackedParts parts) throws IOException {
        String name = PackedParts.lower(part);
        if (!ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw OfficeProblems.embedded(part.getName());
        }
        try (InputStream content = new BufferedInputStream(parts.open(part))) {
            parts.count(content);
        }
    }
}
