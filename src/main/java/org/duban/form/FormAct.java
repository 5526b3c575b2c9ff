package org.duban.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a button of a form asks for.
 *
 * @param path the list or field that it is about; empty where it is about the whole form
 * @param detail the row or file that it is about
 */
public record FormAct(Kind kind, String path, String detail) {

    private static final Pattern SENT = Pattern.compile("(add|remove|upload|drop):([\\w.\\[\\]]{1,200})(?::(\\w{1,40}))?");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,4})]");

    /** What can be asked for. */
    public enum Kind {
        /** Does the act that the form is for. */
        SUBMIT,
        /** Keeps what was typed. */
        SAVE,
        /** One more row of a list. */
        ADD,
        /** One row less. */
        REMOVE,
        /** Takes the files that were chosen. */
        UPLOAD,
        /** Takes a file off its field. */
        DROP
    }

    /** Reads a button's value; what is none of ours keeps what was typed. */
    public static FormAct of(String value) {
        if ("submit".equals(value)) {
            return new FormAct(Kind.SUBMIT, "", "");
        }
        Matcher sent = SENT.matcher(value);
        if (!sent.matches()) {
            return new FormAct(Kind.SAVE, "", "");
        }
        Kind kind = Kind.valueOf(sent.group(1).toUpperCase(Locale.ROOT));
        Matcher row = ROW.matcher(sent.group(2));
        if (kind == Kind.REMOVE && row.matches()) {
            return new FormAct(kind, row.group(1), row.group(2));
        }
        return new FormAct(kind, sent.group(2), sent.group(3) == null ? "" : sent.group(3));
    }

    /** What was sent, without the file that this takes off. */
    public Map<String, List<String>> without(Map<String, List<String>> sent) {
        if (kind != Kind.DROP || !sent.containsKey(path)) {
            return sent;
        }
        Map<String, List<String>> rest = new HashMap<>(sent);
        List<String> files = new ArrayList<>(sent.get(path));
        files.remove(detail);
        rest.put(path, files);
        return rest;
    }

    /** Adds or takes away the row; the place of the page to go on at. */
    public String perform(ObjectNode typed) {
        return switch (kind) {
            case ADD -> {
                rows(typed).ifPresent(ArrayNode::addObject);
                yield Part.id(path) + rows(typed).map(rows -> "-" + (rows.size() - 1)).orElse("");
            }
            case REMOVE -> {
                rows(typed).filter(rows -> !detail.isEmpty()).ifPresent(rows -> rows.remove(Integer.parseInt(detail)));
                yield Part.id(path);
            }
            case UPLOAD, DROP -> Part.id(path) + "-box";
            case SUBMIT, SAVE -> "";
        };
    }

    private Optional<ArrayNode> rows(ObjectNode typed) {
        return typed.path(path) instanceof ArrayNode rows ? Optional.of(rows) : Optional.empty();
    }
}
