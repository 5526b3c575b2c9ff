package org.duban.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small real files, each of its own content. */
final class FileFixture {

    private FileFixture() {
    }

    static byte[] image(String format) {
        return image(format, 8);
    }

    private static byte[] image(String format, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side; i++) {
            image.setRGB(i, i, UUID.randomUUID().hashCode());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** A picture of more than a few bytes. */
    static byte[] photo(String format) {
        return image(format, 400);
    }

    static byte[] pdf() {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A document with these further parts. */
    static byte[] docx(Part... more) {
        return office("word/document.xml", FileKind.DOCX.mediaType() + ".main+xml", more);
    }

    /** A table with these further parts. */
    static byte[] xlsx(Part... more) {
        return office("xl/workbook.xml", FileKind.XLSX.mediaType() + ".main+xml", more);
    }

    /** A package whose main part has this name and type. */
    static byte[] office(String main, String type, Part... more) {
        Part types = Part.text("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/%s" ContentType="%s"/></Types>""".formatted(main, type));
        Part text = Part.text(main, "<?xml version=\"1.0\"?><main>" + UUID.randomUUID() + "</main>");
        return zip(Stream.concat(Stream.of(types, text), Stream.of(more)).toArray(Part[]::new));
    }

    /** A package of these parts; a name may come twice. */
    static byte[] zip(Part... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Part part : parts) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.name()));
                zip.write(part.content());
                zip.closeArchiveEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** One part of a package. */
    record Part(String name, byte[] content) {

        static Part text(String name, String content) {
            return new Part(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What a telephone writes: its kind, the list of its pictures, their data. */
    static byte[] heic(String brand) {
        return ("\0\0\0\u0014ftyp" + brand + "\0\0\0\0heic" + box("meta", "pict") + box("mdat", UUID.randomUUID().toString()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String box(String name, String content) {
        return "\0\0\0" + (char) (content.length() + 8) + name + content;
    }

    /** A picture without loss, of one pixel. */
    static byte[] webp() {
        String data = "/\0\0\0\u0010\u0007" + UUID.randomUUID();
        String chunk = "VP8L" + (char) data.length() + "\0\0\0" + data;
        return ("RIFF" + (char) (chunk.length() + 4) + "\0\0\0WEBP" + chunk).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An official document of one page. */
    static byte[] ofd(Part... more) {
        Part root = Part.text("OFD.xml",
                "<?xml version=\"1.0\"?><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody>"
                        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        Part document = Part.text("Doc_0/Document.xml",
                "<?xml version=\"1.0\"?><Document>" + UUID.randomUUID() + "</Document>");
        return zip(Stream.concat(Stream.of(root, document), Stream.of(more)).toArray(Part[]::new));
    }

    static byte[] mp4(String brand) {
        return ("\0\0\0\u0018ftyp" + brand + "\0\0\2\0isomiso2" + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
    }

    static NewFile file(String name, byte[] content) {
        return NewFile.of(name, null, new ByteArrayInputStream(content));
    }
}
