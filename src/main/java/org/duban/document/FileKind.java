package org.duban.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken, each with its media type, its endings and the types that its bytes may be taken for. */
public enum FileKind {

    /** A photo. */
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg", "image/jpg", "image/pjpeg")),
    /** A picture or a screen. */
    PNG("image/png", Set.of("png"), Set.of("image/png")),
    /** A scan, or a document that Duban made. */
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    /** A video of a site visit. */
    MP4("video/mp4", Set.of("mp4"),
            Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/quicktime", "application/quicktime")),
    /** A written report. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"),
            Set.of("application/x-tika-ooxml")),
    /** A table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"),
            Set.of("application/x-tika-ooxml"));

    private final String mediaType;
    private final Set<String> endings;
    private final Set<String> alsoKnownAs;

    FileKind(String mediaType, Set<String> endings, Set<String> alsoKnownAs) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.alsoKnownAs = alsoKnownAs;
    }

    /** Whether it shows what somebody saw: a photo or a video. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == MP4;
    }

    /** Whether it is a package of parts. */
    boolean isOffice() {
        return this == DOCX || this == XLSX;
    }

    /** The media type under which it leaves. */
    public String mediaType() {
        return mediaType;
    }

    /** The kind that a file's name claims. */
    static Optional<FileKind> claimedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** Whether a detected or declared type is another name of the kind. */
    boolean is(String type) {
        return alsoKnownAs.contains(type);
    }
}
