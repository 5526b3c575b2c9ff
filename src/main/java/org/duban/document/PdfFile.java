package org.duban.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import io.quarkus.logging.Log;

/** A scan or a document: it opens without a password, has pages and its end, and does nothing by itself. */
final class PdfFile {

    static final long MAX_UNPACKED = 256L << 20;
    private static final int MAX_OBJECTS = 1_000_000;
    private static final int PIECE = 1 << 16;
    /** Some programs put a line or a signature of their own behind the end. */
    private static final int TAIL = 2048;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /** What starts a script or a program, sends a form, or opens another file. */
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE",
            "Rendition", "Movie", "Sound", "RichMediaExecute");
    private static final Set<String> ANNOTATIONS = Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final List<String> HOLDERS = List.of("JS", "EF", "EmbeddedFiles", "XFA", "RichMediaContent");

    private PdfFile() {
    }

    /** Refuses what is damaged or not passive, each with what to do. */
    static void require(byte[] content) {
        if (find(content, END, Math.max(0, content.length - TAIL)) < 0) {
            throw PdfProblems.cutOff();
        }
        if (unpacked(content) > MAX_UNPACKED) {
            throw PdfProblems.unpacksTooLarge(MAX_UNPACKED);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw PdfProblems.pageless();
            }
            active(document.getDocument().getTrailer()).ifPresent(what -> {
                throw PdfProblems.active(what);
            });
        } catch (InvalidPasswordException closed) {
            throw PdfProblems.closed();
        } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException
                | StackOverflowError damaged) {
            // The library fails in all these ways at what is no document.
            Log.infof("refused a PDF: %s", damaged.getMessage());
            throw PdfProblems.cutOff();
        }
    }

    /** What the streams of the file unpack to, counted before a library takes them into memory at once. */
    private static long unpacked(byte[] file) {
        long sum = 0;
        byte[] piece = new byte[PIECE];
        for (int at = find(file, STREAM, 0); at >= 0 && sum <= MAX_UNPACKED; at = find(file, STREAM, at)) {
            at += STREAM.length;
            int start = at;
            while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
                start++;
            }
            Inflater inflater = new Inflater();
            inflater.setInput(file, start, file.length - start);
            try {
                int read = inflater.inflate(piece);
                while (read > 0 && sum <= MAX_UNPACKED) {
                    sum += read;
                    read = inflater.inflate(piece);
                }
            } catch (DataFormatException notPacked) {
                Log.debugf("a stream is not packed: %s", notPacked.getMessage());
            } finally {
                inflater.end();
            }
        }
        return sum;
    }

    /** The first thing that acts, among all that can be reached from the file's own list. */
    private static Optional<String> active(COSBase trailer) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> todo = new ArrayDeque<>();
        todo.add(trailer);
        while (!todo.isEmpty()) {
            COSBase next = todo.pop();
            COSBase one = next instanceof COSObject reference ? reference.getObject() : next;
            if (one == null || !seen.add(one)) {
                continue;
            }
            if (seen.size() > MAX_OBJECTS) {
                throw PdfProblems.tooManyParts();
            }
            if (one instanceof COSArray list) {
                list.forEach(todo::add);
            } else if (one instanceof COSDictionary dictionary) {
                Optional<String> found = action(dictionary);
                if (found.isPresent()) {
                    return found;
                }
                dictionary.getValues().forEach(todo::add);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> action(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S, "");
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (ACTIONS.contains(action)) {
            return Optional.of(action);
        }
        if (ANNOTATIONS.contains(subtype)) {
            return Optional.of(subtype);
        }
        // A face or a colour may be called as these are; a file has a name, and a script is an action.
        boolean named = dictionary.containsKey(COSName.F) || dictionary.containsKey(COSName.UF);
        return HOLDERS.stream().filter(name -> dictionary.containsKey(COSName.getPDFName(name)))
                .filter(name -> !name.equals("EF") || named).filter(name -> !name.equals("JS") || !action.isEmpty())
                .findFirst();
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++) {
            int same = 0;
            while (same < what.length && in[at + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return at;
            }
        }
        return -1;
    }
}
