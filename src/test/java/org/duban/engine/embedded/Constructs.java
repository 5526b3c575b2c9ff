package org.duban.engine.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.duban.engine.embedded.ModelRefused.Refusal;

/** The corpus: small models of Camunda 8's dialect, one construct each. */
final class Constructs {

    private static final Path FOLDER = Path.of("src/test/resources/constructs");

    private Constructs() {
    }

    static byte[] translated(String name) {
        return read(FOLDER.resolve("translated"), name);
    }

    static byte[] refused(String name) {
        return read(FOLDER.resolve("refused"), name);
    }

    static List<String> translated() {
        return names(FOLDER.resolve("translated"));
    }

    static List<String> refused() {
        return names(FOLDER.resolve("refused"));
    }

    /** Why the model is refused. */
    static List<Refusal> reasons(String name) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("refused.txt"))) {
            return lines.map(line -> line.split(" \\| ", 3)).filter(line -> line[0].equals(name))
                    .map(line -> new Refusal(line[1], line[2])).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] read(Path folder, String name) {
        try {
            return Files.readAllBytes(folder.resolve(name + ".bpmn"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".bpmn", "")).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
