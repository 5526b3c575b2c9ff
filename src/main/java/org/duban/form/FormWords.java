package org.duban.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.duban.form.Part.Block;
import org.duban.form.Part.Piece;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the little Markdown of a form's own words; what is put into them stays plain text. */
final class FormWords {

    private static final Pattern LOOP = Pattern.compile("\\{\\{#loop (\\w+)}}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(this\\.)?(\\w+)}}");
    private static final String LOOP_END = "{{/loop}}";
    private static final String HEADING = "### ";
    private static final String ITEM = "- ";

    private final JsonNode data;
    private final List<Block> blocks = new ArrayList<>();

    private FormWords(JsonNode data) {
        this.data = data;
    }

    /** The words of a form's text, with its values and those of the row in which it stands. */
    static List<Block> of(String template, JsonNode data, JsonNode row) {
        FormWords words = new FormWords(data);
        words.read(template.lines().toList(), row);
        return words.blocks;
    }

    private void read(List<String> lines, JsonNode row) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher loop = LOOP.matcher(line);
            if (loop.matches()) {
                int end = i + lines.subList(i, lines.size()).indexOf(LOOP_END);
                List<String> body = lines.subList(i + 1, end);
                data.path(loop.group(1)).forEach(one -> read(body, one));
                i = end;
            } else if (line.startsWith(HEADING)) {
                blocks.add(new Block("heading", List.of(pieces(line.substring(HEADING.length()), row))));
            } else if (line.startsWith(ITEM)) {
                item(pieces(line.substring(ITEM.length()), row));
            } else if (!line.isEmpty()) {
                blocks.add(new Block("paragraph", List.of(pieces(line, row))));
            }
        }
    }

    private void item(List<Piece> pieces) {
        if (blocks.isEmpty() || !"list".equals(blocks.getLast().kind())) {
            blocks.add(new Block("list", new ArrayList<>()));
        }
        blocks.getLast().lines().add(pieces);
    }

    /** Marks are looked for in the form's own words only, before any value is put in. */
    private List<Piece> pieces(String line, JsonNode row) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = line.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Piece(filled(parts[i], row), i % 2 == 1));
            }
        }
        return pieces;
    }

    private String filled(String text, JsonNode row) {
        return VALUE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                (found.group(1) == null ? data : row).path(found.group(2)).asText("")));
    }
}
