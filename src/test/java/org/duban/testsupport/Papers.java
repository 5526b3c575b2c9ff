package org.duban.testsupport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import com.microsoft.playwright.options.FilePayload;

/** Files as people choose them on a page. */
public final class Papers {

    private static final int TOO_MUCH = 21 << 20;

    private Papers() {
    }

    /** A small paper of this name. */
    public static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf",
                Pdfs.page());
    }

    /** A photo. */
    public static byte[] photo() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A web page that calls itself a paper. */
    public static FilePayload disguised(String name) {
        return new FilePayload(name, "application/pdf", "<html>不是文书</html>".getBytes(StandardCharsets.UTF_8));
    }

    /** A paper beyond what is taken, in this folder. */
    public static Path tooLarge(Path folder) {
        try {
            return Files.write(folder.resolve("整改视频.pdf"),
                    Arrays.copyOf("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), TOO_MUCH));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
