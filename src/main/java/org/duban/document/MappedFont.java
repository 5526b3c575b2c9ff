package org.duban.document;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;

/**
 * Opens a typeface that is read in place, from a mapped file: the heap holds no outline, and the process only the pages
 * that were printed from. PDFBox can do it, but offers no public way: {@link TTFParser} copies what it is given.
 */
final class MappedFont {

    private static final String IN_PLACE = "org.apache.fontbox.ttf.RandomAccessReadUnbufferedDataStream";

    private MappedFont() {
    }

    /** Opens the font with these bytes. Its file lives as long as its map, and has no name by then. */
    static TrueTypeFont open(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("duban-face", ".ttf");
        try {
            Files.write(file, bytes);
            return parse(new RandomAccessReadMemoryMappedFile(file));
        } finally {
            Files.delete(file);
        }
    }

    private static TrueTypeFont parse(RandomAccessRead file) {
        try {
            Class<?> inPlace = Class.forName(IN_PLACE);
            Constructor<?> stream = inPlace.getDeclaredConstructor(RandomAccessRead.class);
            Method parse = TTFParser.class.getDeclaredMethod("parse", inPlace.getSuperclass());
            stream.setAccessible(true);
            parse.setAccessible(true);
            return (TrueTypeFont) parse.invoke(new TTFParser(), stream.newInstance(file));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this PDFBox does not read a font in place", changed);
        }
    }
}
