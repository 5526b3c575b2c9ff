package org.duban.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Pictures that lie in boxes of a stated length and for which the JDK has no decoder: whole if the boxes fill the file, and
 * with a picture in them.
 */
final class BoxedPicture {

    private static final int HEAD = 12;
    private static final int WIDE = 16;

    private BoxedPicture() {
    }

    /** Refuses a WebP that is cut off or has no picture. */
    static void requireWebp(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        boolean picture = false;
        long end = Integer.toUnsignedLong(content.length < HEAD ? 0 : bytes.getInt(4)) + 8;
        long at = HEAD;
        while (end <= content.length && at + 8 <= end) {
            picture |= name(content, at).startsWith("VP8") && !name(content, at).equals("VP8X");
            long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
            at += 8 + length + (length & 1);
        }
        if (!picture || at < end || at > end + 1) {
            throw PictureFile.damaged();
        }
    }

    /** Refuses a HEIC that is cut off or has no picture. */
    static void requireHeic(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        boolean list = false;
        boolean data = false;
        long at = 0;
        while (at + 8 <= content.length) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at));
            if (length == 1 && at + WIDE <= content.length) {
                length = bytes.getLong((int) at + 8);
            } else if (length == 0) {
                length = content.length - at;
            }
            list |= name(content, at).equals("meta");
            data |= name(content, at).equals("mdat");
            if (length < 8 || length > content.length - at) {
                throw PictureFile.damaged();
            }
            at += length;
        }
        if (!list || !data || at != content.length) {
            throw PictureFile.damaged();
        }
    }

    private static String name(byte[] content, long box) {
        int from = (int) box;
        // A WebP's name stands before its length, a HEIC's behind it.
        int name = content[0] == 'R' ? from : from + 4;
        return new String(content, name, 4, StandardCharsets.ISO_8859_1);
    }
}
