package org.duban.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

import io.quarkus.logging.Log;

/**
 * A written report or a table: a package of parts, as its own directory lists them. It may hold text, pictures and fonts,
 * and nothing that runs, hides something else or fetches it from elsewhere.
 */
final class OfficeFile {

    static final int MAX_PARTS = 5000;
    static final long MAX_UNPACKED = 256L << 20;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int LOOK_BYTES = 1 << 16;
    private static final Set<String> PLAIN_ENDINGS = Set.of("xml", "rels", "vml", "png", "jpg", "jpeg", "jfif", "gif",
            "bmp", "tif", "tiff", "emf", "wmf", "svg", "wdp", "odttf", "fntdata", "ttf");
    private static final Set<String> PLAIN_TYPES = Set.of("text/plain", "application/octet-stream",
            "application/x-font-ttf");
    /** How the printer was set: the only parts of a table that are neither text nor picture. */
    private static final String PRINTER_SETTINGS = "xl/printersettings/";
    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "xl/macrosheets/", "xl/intlmacrosheets/");

    private final ZipFile zip;
    private final FileKind kind;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private OfficeFile(ZipFile zip, FileKind kind) {
        this.zip = zip;
        this.kind = kind;
    }

    /** Refuses what is not a sound document of this kind, or holds more than one. */
    static void require(FileKind kind, SeekableByteChannel content) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(content).get()) {
            new OfficeFile(zip, kind).requireSound();
        } catch (IOException | IllegalArgumentException damaged) {
            Log.infof("refused an office file: %s", damaged.getMessage());
            throw OfficeProblems.damaged();
        }
    }

    private void requireSound() throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MAX_PARTS) {
            throw OfficeProblems.tooManyParts(MAX_PARTS);
        }
        for (ZipArchiveEntry part : parts) {
            requirePlainName(part);
        }
        requireMainPart();
        for (ZipArchiveEntry part : parts) {
            if (!part.isDirectory()) {
                requirePlain(part);
            }
        }
    }

    /** Names are compared without case, as whoever opens the file does; a second part of a name could hide the first. */
    private void requirePlainName(ZipArchiveEntry part) {
        String name = lower(part);
        boolean leaves = name.startsWith("/") || name.contains("\\") || name.contains(":") || name.contains("//")
                || List.of(name.split("/")).contains("..") || name.chars().anyMatch(Character::isISOControl);
        if (leaves || part.isUnixSymlink() || !names.add(name)) {
            throw OfficeProblems.unsound(part.getName());
        }
    }

    private void requireMainPart() throws IOException {
        ZipArchiveEntry types = zip.getEntry(ContentTypes.NAME);
        if (types == null) {
            throw OfficeProblems.mainPartMissing(kind);
        }
        try (InputStream content = zip.getInputStream(types)) {
            boolean found = ContentTypes.partsOf(kind, content).stream().map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(names::contains);
            if (!found) {
                throw OfficeProblems.mainPartMissing(kind);
            }
        }
    }

    private void requirePlain(ZipArchiveEntry part) throws IOException {
        String name = lower(part);
        if (MACROS.stream().anyMatch(name::contains)) {
            throw OfficeProblems.macros();
        }
        boolean plainEnding = PLAIN_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                || (name.startsWith(PRINTER_SETTINGS) && name.endsWith(".bin"));
        if (!plainEnding || name.contains("/embeddings/") || name.contains("/activex/")) {
            throw OfficeProblems.embedded(part.getName());
        }
        try (InputStream content = new BufferedInputStream(zip.getInputStream(part), LOOK_BYTES)) {
            MediaType type = TYPES.detect(content, new Metadata()).getBaseType();
            if (!type.getType().equals("image") && !PLAIN_TYPES.contains(type.toString()) && !isXml(type)) {
                throw OfficeProblems.embedded(part.getName());
            }
            count(content);
        }
        if (name.endsWith(Relationships.ENDING)) {
            requireNothingFetched(part);
        }
    }

    private void requireNothingFetched(ZipArchiveEntry part) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            if (!Relationships.fetched(content).isEmpty()) {
                throw OfficeProblems.fetches();
            }
        }
    }

    /** What a directory says of sizes may be a lie, so they are counted. */
    private void count(InputStream content) throws IOException {
        byte[] buffer = new byte[LOOK_BYTES];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED) {
                throw OfficeProblems.unpacksTooLarge(MAX_UNPACKED);
            }
        }
    }

    private static boolean isXml(MediaType type) {
        return type.equals(MediaType.APPLICATION_XML)
                || TYPES.getMediaTypeRegistry().isSpecializationOf(type, MediaType.APPLICATION_XML);
    }

    private static String lower(ZipArchiveEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }
}
