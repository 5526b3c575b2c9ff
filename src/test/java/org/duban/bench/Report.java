package org.duban.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what was found, and prints it as Markdown. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    /** Tells whoever watches how far it is. */
    static void say(String text, Object... values) {
        System.err.println("[bench] " + String.format(Locale.ROOT, text, values));
    }

    /** Where and when it was measured. */
    void machine(Options options) {
        Runtime java = Runtime.getRuntime();
        line("%s, %d processors (%s), JDK %s, load before %s, %s size", Instant.now().truncatedTo(ChronoUnit.MINUTES),
                java.availableProcessors(), Usage.processor(), Runtime.version().feature(), Usage.load(),
                options.quick() ? "quick" : "full");
    }

    /** Begins a part. */
    void heading(String title) {
        lines.add("");
        lines.add("### " + title);
        lines.add("");
    }

    /** The head of a table. */
    void columns(String... names) {
        lines.add("| " + String.join(" | ", names) + " |");
        lines.add("|" + "---|".repeat(names.length));
    }

    /** A row of the table. */
    void row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell instanceof Double number ? figure(number) : String.valueOf(cell));
        }
        lines.add("| " + String.join(" | ", texts) + " |");
        say("%s", String.join(" | ", texts));
    }

    /** A sentence. */
    void line(String text, Object... values) {
        lines.add(String.format(Locale.ROOT, text, values));
        say(text, values);
    }

    /** A figure beside its aim: they stand together at the end. */
    void verdict(Verdict verdict) {
        verdicts.add(verdict);
    }

    void print() {
        heading("Figures and aims");
        columns("what", "figure", "floor", "ratio", "aim", "", "what limits it");
        verdicts.forEach(verdict -> row(verdict.cells()));
        line("");
        line("Load after: %s", Usage.load());
        System.out.println(String.join(System.lineSeparator(), lines));
    }

    static String figure(double number) {
        double size = Math.abs(number);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }
}
