package org.duban.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of files that are taken, each with its media type, the endings of its names and other names of its type. */
public enum FileKind {

    /** A photo. */
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jfif", "jpe"), Set.of("image/jpg", "image/pjpeg")),
    /** A picture or a screen. */
    PNG("image/png", List.of("png"), Set.of("image/x-png")),
    /** A scan of an office. */
    TIFF("image/tiff", List.of("tif", "tiff"), Set.of("image/tif", "image/x-tiff")),
    /** A picture of a chat. */
    WEBP("image/webp", List.of("webp"), Set.of()),
    /** A photo of a telephone. */
    HEIC("image/heic", List.of("heic", "heif"), Set.of("image/heif", "image/heic-sequence", "image/heif-sequence")),
    /** A scan, or a document that Duban made. */
    PDF("application/pdf", List.of("pdf"), Set.of("application/x-pdf")),
    /** An official document (GB/T 33190). */
    OFD("application/ofd", List.of("ofd"), Set.of("application/x-ofd", "application/vnd.ofd")),
    /** A video of a site visit. */
    MP4("video/mp4", List.of("mp4", "mov", "m4v"),
            Set.of("application/mp4", "video/x-m4v", "video/quicktime", "application/quicktime")),
    /** A written report. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), Set.of()),
    /** A table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), Set.of());

    /** What stands behind the last point of 2026.7.13照片 is no ending. */
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,4}|[0-9][A-Za-z][A-Za-z0-9]?)$");
    /** What those say who do not know. */
    private static final Set<String> UNKNOWN = Set.of("application/octet-stream", "binary/octet-stream", "application/zip",
            "application/x-zip-compressed");

    private final String mediaType;
    private final List<String> endings;
    private final Set<String> alsoKnownAs;

    FileKind(String mediaType, List<String> endings, Set<String> alsoKnownAs) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.alsoKnownAs = alsoKnownAs;
    }

    /** Whether it shows what somebody saw: a photo or a video. */
    public boolean isPicture() {
        return switch (this) {
            case JPEG, PNG, TIFF, WEBP, HEIC, MP4 -> true;
            case PDF, OFD, DOCX, XLSX -> false;
        };
    }

    /** The media type under which it leaves. */
    public String mediaType() {
        return mediaType;
    }

    /** The name with an ending of this kind: one of another kind gives way, and where there is none it is added. */
    String named(String name) {
        Optional<String> ending = ending(name);
        if (ending.filter(endings::contains).isPresent()) {
            return name;
        }
        return ending.map(one -> name.substring(0, name.length() - one.length())).orElse(name + ".") + endings.getFirst();
    }

    /** Whether the name claims a kind that is taken, or none at all. */
    static boolean mayBe(String name) {
        return ending(name).map(one -> Arrays.stream(values()).anyMatch(kind -> kind.endings.contains(one))).orElse(true);
    }

    /** Whether the sender declares a type that is taken, or none that he knows. */
    static boolean mayBeOf(String type) {
        return UNKNOWN.contains(type) || Arrays.stream(values())
                .anyMatch(kind -> kind.mediaType.equals(type) || kind.alsoKnownAs.contains(type));
    }

    private static Optional<String> ending(String name) {
        return ENDING.matcher(name).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).findFirst();
    }
}
