package org.duban.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The bytes by which a file's kind is known, whatever it is called. */
final class FirstBytes {

    /** The brands of a telephone's file stand within these. */
    static final int MOST = 4096;
    private static final int BITMAP_HEAD = 26;
    private static final List<String> PHOTOS = List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final byte[] bytes;

    FirstBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** A package of parts, of which only its list of parts tells what it is. */
    boolean isPackage() {
        return starts("504b0304");
    }

    boolean isUnknown() {
        return kind().isEmpty() && !isPackage();
    }

    /** The kind, if it is one that is taken and no package. */
    Optional<FileKind> kind() {
        if (starts("ffd8ff")) {
            return Optional.of(FileKind.JPEG);
        } else if (starts("89504e470d0a1a0a")) {
            return Optional.of(FileKind.PNG);
        } else if (starts("49492a00") || starts("4d4d002a")) {
            return Optional.of(FileKind.TIFF);
        } else if (text(0, 5).equals("%PDF-")) {
            return Optional.of(FileKind.PDF);
        } else if (text(0, 4).equals("RIFF") && text(8, 4).equals("WEBP")) {
            return Optional.of(FileKind.WEBP);
        } else if (text(4, 4).equals("ftyp")) {
            return PHOTOS.contains(text(8, 4)) ? Optional.of(FileKind.HEIC) : Optional.of(FileKind.MP4);
        }
        return Optional.empty();
    }

    /** What it is, if it is something that people send and that is not taken. */
    Optional<NotTaken> refused() {
        if (starts("d0cf11e0a1b11ae1")) {
            return Optional.of(NotTaken.OLD_OFFICE);
        } else if (text(0, 4).equals("Rar!") || starts("377abcaf271c")) {
            return Optional.of(NotTaken.ARCHIVE);
        } else if (text(0, 3).equals("GIF") || (text(0, 2).equals("BM") && bytes.length > BITMAP_HEAD)) {
            return Optional.of(NotTaken.PICTURE);
        }
        boolean avif = text(4, 4).equals("ftyp") && text(8, Math.min(bytes.length, 64)).contains("avif");
        return avif ? Optional.of(NotTaken.PICTURE) : Optional.empty();
    }

    private boolean starts(String hex) {
        byte[] start = HexFormat.of().parseHex(hex);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private String text(int from, int length) {
        return from >= bytes.length ? ""
                : new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
