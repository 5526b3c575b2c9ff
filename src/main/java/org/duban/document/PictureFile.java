package org.duban.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

import io.quarkus.logging.Log;

/** A picture that can be looked at: it decodes to its end, and to no more than a machine can hold. */
final class PictureFile {

    static final long MAX_PIXELS = 100_000_000;
    /** Enough to have read every part of it, and no more memory than a thumbnail. */
    private static final int SIDE = 500;

    private PictureFile() {
    }

    /** Refuses a picture that is damaged, cut off or too large. */
    static void require(byte[] content) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw damaged();
            }
            decode(readers.next(), input);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException broken) {
            // The decoders fail in all these ways at what is no picture.
            Log.infof("refused a picture: %s", broken.getMessage());
            throw damaged();
        }
    }

    private static void decode(ImageReader reader, ImageInputStream input) throws IOException {
        List<String> warnings = new ArrayList<>();
        try {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning.toLowerCase(Locale.ROOT)));
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MAX_PIXELS) {
                throw tooLarge(width, height);
            }
            ImageReadParam thumbnail = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / SIDE);
            thumbnail.setSourceSubsampling(step, step, 0, 0);
            if (reader.canReadRaster()) {
                // Whatever its colours: those of printers have no other reader.
                reader.readRaster(0, thumbnail);
            } else {
                reader.read(0, thumbnail);
            }
        } finally {
            reader.dispose();
        }
        if (warnings.stream().anyMatch(one -> one.contains("premature") || one.contains("truncated"))) {
            throw damaged();
        }
    }

    static DubanProblem damaged() {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, "图片不完整或已损坏，无法打开，请重新拍摄或重新导出后再传。",
                "The picture is not whole or damaged and cannot be opened; take or export it again.");
    }

    private static DubanProblem tooLarge(long width, long height) {
        return DubanProblem.of(ProblemType.TOO_LARGE, "图片为 %s×%s 像素，超过 1 亿像素的上限，请缩小后再传。".formatted(width, height),
                "The picture has %s×%s pixels, more than the 100 million that are taken; make it smaller.".formatted(width,
                        height));
    }
}
