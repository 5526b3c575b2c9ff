package org.duban.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * A written report or a table, whoever wrote it. It may hold text, pictures and fonts, and nothing that runs, hides something
 * else or fetches it from elsewhere.
 */
final class OfficeFile {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int LOOK_BYTES = 1 << 16;
    private static final Set<String> PLAIN_ENDINGS = Set.of("xml", "rels", "vml", "png", "jpg", "jpeg", "jfif", "gif",
            "bmp", "tif", "tiff", "emf", "wmf", "svg", "wdp", "odttf", "fntdata", "ttf");
    private static final Set<String> PLAIN_TYPES = Set.of("text/plain", "application/octet-stream",
            "application/x-font-ttf");
    /** How the printer was set: the only parts of a table that are neither text nor picture. */
    private static final String PRINTER_SETTINGS = "xl/printersettings/";
    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "xl/macrosheets/", "xl/intlmacrosheets/");

    private final PackedParts parts;
    private final FileKind kind;

    private OfficeFile(PackedParts parts, FileKind kind) {
        this.parts = parts;
        this.kind = kind;
    }

    /** Refuses what is not a sound document of this kind, or holds more than one. */
    static void require(FileKind kind, SeekableByteChannel content) {
        PackedParts.read(content, parts -> {
            new OfficeFile(parts, kind).requireSound();
            return kind;
        });
    }

    private void requireSound() throws IOException {
        List<ZipArchiveEntry> all = parts.sound();
        requireMainPart();
        for (ZipArchiveEntry part : all) {
            if (!part.isDirectory()) {
                requirePlain(part);
            }
        }
        // Only what is known to be of a bearable size is read as XML.
        for (ZipArchiveEntry part : all) {
            if (PackedParts.lower(part).endsWith(".xml")) {
                requirePassive(part);
            }
        }
    }

    private void requireMainPart() throws IOException {
        ZipArchiveEntry types = parts.part(ContentTypes.NAME);
        if (types == null) {
            throw OfficeProblems.mainPartMissing(kind);
        }
        try (InputStream content = parts.open(types)) {
            if (ContentTypes.partsOf(kind, content).stream().noneMatch(parts::has)) {
                throw OfficeProblems.mainPartMissing(kind);
            }
        }
    }

    private void requirePlain(ZipArchiveEntry part) throws IOException {
        String name = PackedParts.lower(part);
        if (MACROS.stream().anyMatch(name::contains)) {
            throw OfficeProblems.macros();
        }
        boolean plainEnding = PLAIN_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                || (name.startsWith(PRINTER_SETTINGS) && name.endsWith(".bin"));
        if (!plainEnding || name.contains("/embeddings/") || name.contains("/activex/")) {
            throw OfficeProblems.embedded(part.getName());
        }
        try (InputStream content = new BufferedInputStream(parts.open(part), LOOK_BYTES)) {
            MediaType type = TYPES.detect(content, new Metadata()).getBaseType();
            if (!type.getType().equals("image") && !PLAIN_TYPES.contains(type.toString()) && !isXml(type)) {
                throw OfficeProblems.embedded(part.getName());
            }
            parts.count(content);
        }
        if (name.endsWith(Relationships.ENDING)) {
            requireNothingFetched(part);
        }
    }

    private void requireNothingFetched(ZipArchiveEntry part) throws IOException {
        try (InputStream content = parts.open(part)) {
            if (!Relationships.fetched(content).isEmpty()) {
                throw OfficeProblems.fetches();
            }
        }
    }

    private void requirePassive(ZipArchiveEntry part) throws IOException {
        try (InputStream content = new BufferedInputStream(parts.open(part), LOOK_BYTES)) {
            ActiveContent.in(PackedParts.lower(part), content).ifPresent(what -> {
                throw OfficeProblems.active(what);
            });
        }
    }

    private static boolean isXml(MediaType type) {
        return type.equals(MediaType.APPLICATION_XML)
                || TYPES.getMediaTypeRegistry().isSpecializationOf(type, MediaType.APPLICATION_XML);
    }
}
