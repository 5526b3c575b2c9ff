package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import io.quarkus.logging.Log;

/** The parts of a packed file, as its own directory lists them: sound names, not too many, not too much. */
final class PackedParts implements AutoCloseable {

    static final int MAX_PARTS = 5000;
    static final long MAX_UNPACKED = 256L << 20;
    private static final int PIECE = 1 << 16;

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private PackedParts(ZipFile zip) {
        this.zip = zip;
    }

    /** What kind of file it is, by the part that only this kind has, wherever in the package it stands. */
    static FileKind kind(SeekableByteChannel content) {
        return read(content, parts -> {
            ZipArchiveEntry types = parts.zip.getEntry(ContentTypes.NAME);
            if (types == null) {
                if (parts.zip.getEntry(OfdFile.ROOT) != null) {
                    return FileKind.OFD;
                }
                throw NotTaken.ARCHIVE.problem();
            }
            for (FileKind kind : List.of(FileKind.DOCX, FileKind.XLSX)) {
                try (InputStream list = parts.open(types)) {
                    if (!ContentTypes.partsOf(kind, list).isEmpty()) {
                        return kind;
                    }
                }
            }
            throw parts.isMacroEnabled(types) ? OfficeProblems.macros() : DocumentProblems.kindNotTaken();
        });
    }

    /** Reads a package; refuses one that is damaged. */
    static <T> T read(SeekableByteChannel content, Reading<T> reading) {
        try (PackedParts parts = new PackedParts(ZipFile.builder().setSeekableByteChannel(content).get())) {
            return reading.of(parts);
        } catch (IOException | IllegalArgumentException damaged) {
            Log.infof("refused a packed file: %s", damaged.getMessage());
            throw OfficeProblems.damaged();
        }
    }

    /** All parts; refuses too many, and a name that leads out of the file or hides another part. */
    List<ZipArchiveEntry> sound() {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MAX_PARTS) {
            throw OfficeProblems.tooManyParts(MAX_PARTS);
        }
        parts.forEach(this::requirePlainName);
        return parts;
    }

    private boolean isMacroEnabled(ZipArchiveEntry types) throws IOException {
        try (InputStream list = open(types)) {
            return new String(list.readNBytes(PIECE), StandardCharsets.UTF_8).contains("macroEnabled");
        }
    }

    /** Whether there is a part of this name, in whatever case. */
    boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The part of this name; null where there is none. */
    ZipArchiveEntry part(String name) {
        return zip.getEntry(name);
    }

    InputStream open(ZipArchiveEntry part) throws IOException {
        return zip.getInputStream(part);
    }

    /** Reads a part to its end: what a directory says of sizes may be a lie, so they are counted. */
    void count(InputStream content) throws IOException {
        byte[] buffer = new byte[PIECE];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED) {
                throw OfficeProblems.unpacksTooLarge(MAX_UNPACKED);
            }
        }
    }

    static String lower(ZipArchiveEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
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

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What somebody reads of a package. */
    interface Reading<T> {
        T of(PackedParts parts) throws IOException;
    }
}
