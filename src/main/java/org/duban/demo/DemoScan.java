package org.duban.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** A picture that stands for a scanned paper. */
final class DemoScan {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;

    private DemoScan() {
    }

    /** A sheet with a red frame; its shade tells one title's from another's. */
    static byte[] of(String title) {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(200, 30, Math.floorMod(title.hashCode(), 120)));
        pen.drawRect(30, 30, WIDTH - 60, HEIGHT - 60);
        for (int line = 120; line < HEIGHT - 120; line += 24) {
            pen.drawLine(60, line, WIDTH - 60, line);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
