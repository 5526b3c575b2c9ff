package org.duban.form;

import java.util.List;

/** One thing of a form as its page shows it. */
public sealed interface Part {

    /** How it is drawn: the word that the template asks for. */
    String kind();

    /** The id by which a page names the field, as a place to go to. */
    static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
    }

    /**
     * Words that a form only shows; the values in them are plain text, never markup.
     *
     * @param last whether they say that the act cannot be undone, as the last thing before its button
     */
    record Words(List<Block> blocks, boolean last) implements Part {
        @Override
        public String kind() {
            return "words";
        }
    }

    /** A heading, a paragraph or a list: one line of pieces each, a list several. */
    record Block(String kind, List<List<Piece>> lines) {
    }

    /** Some words, strong or not. */
    record Piece(String text, boolean strong) {
    }

    /**
     * What every field tells of itself.
     *
     * @param name under which it is sent
     * @param error what is wrong with it; empty if nothing is
     * @param when the number of the condition under which it is asked for; 0 where it always is
     * @param whenSaid that condition in words, for a browser that cannot hide by it
     */
    record Head(String id, String name, String label, String hint, String error, boolean required, int when,
            String whenSaid) {

        /** The ids of what describes the field, or nothing. */
        public String described() {
            return (mark(hint, "-hint") + mark(whenSaid, "-when") + mark(error, "-error")).strip();
        }

        private String mark(String said, String suffix) {
            return said.isEmpty() ? "" : " " + id + suffix;
        }
    }

    /**
     * A field to be filled in.
     *
     * @param longest the most characters it takes; 0 where that is not said
     */
    record Entry(String kind, Head as, String value, int longest, List<Option> options) implements Part {

        /** The ids of what describes the field, or nothing. */
        public String described() {
            String own = "datetime".equals(kind) ? as.id() + "-form " : isCounted() ? as.id() + "-count " : "";
            return (own + as.described()).strip();
        }

        /** Whether the page says how much room is left. */
        public boolean isCounted() {
            return "textarea".equals(kind) && longest > 0;
        }
    }

    /**
     * A choice.
     *
     * @param shows the numbers of the conditions that it fulfils, as the style sheet names them
     */
    record Option(String id, String value, String label, boolean chosen, String shows) {
    }

    /** A field that is only looked at. */
    record Shown(Head as, String value) implements Part {
        @Override
        public String kind() {
            return "shown";
        }
    }

    /** Files, one or many of them. */
    record Upload(Head as, boolean many, boolean readOnly, List<Taken> files) implements Part {
        @Override
        public String kind() {
            return "upload";
        }
    }

    /** A file that was taken. */
    record Taken(String id, String name) {
    }

    /** Rows of fields. */
    record Rows(Head as, List<Row> rows, boolean addable) implements Part {
        @Override
        public String kind() {
            return "rows";
        }
    }

    /** One row: its name, where it stands among how many, and its parts. */
    record Row(String id, String name, int number, int of, List<Part> parts) {
    }

    /** Parts under one heading. */
    record Group(Head as, List<Part> parts) implements Part {
        @Override
        public String kind() {
            return "group";
        }
    }

    /** Parts side by side. */
    record Line(List<Part> parts) implements Part {
        @Override
        public String kind() {
            return "line";
        }
    }

    /** A value that only travels along. */
    record Hidden(String name, String value) implements Part {
        @Override
        public String kind() {
            return "hidden";
        }
    }
}
