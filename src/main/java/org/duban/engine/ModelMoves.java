package org.duban.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is called otherwise in a model than in earlier ones: a file beside it, a line for each, {@code old id = new id}. */
final class ModelMoves {

    static final String ENDING = ".moves.properties";

    private ModelMoves() {
    }

    static String modelOf(String file) {
        return file.substring(0, file.length() - ENDING.length()) + ".bpmn";
    }

    /** New ids by old ones; refuses, by name, what leads to no element of the model. */
    static SortedMap<String, String> read(String file, byte[] content, Set<String> elements) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        SortedMap<String, String> moves = new TreeMap<>();
        lines.stringPropertyNames().forEach(old -> moves.put(old, lines.getProperty(old).strip()));
        String unknown = moves.entrySet().stream().filter(move -> !elements.contains(move.getValue()))
                .map(Map.Entry::toString).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "%s leads to elements that are not in %s: %s".formatted(file, modelOf(file), unknown));
        }
        return moves;
    }
}
