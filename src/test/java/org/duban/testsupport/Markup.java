package org.duban.testsupport;

import java.util.List;

/** Words that a page which takes them for more than words would turn into something else. */
public final class Markup {

    /** Every sign of Markdown and HTML that makes a link, a picture, a heading, a list, a table, code or a rule. */
    private static final List<String> SIGNS = List.of("<img src=x onerror=alert(1)>", "[点此](http://evil.example)",
            "![图](http://evil.example/x.png)", "http://evil.example www.evil.example a@evil.example",
            "<http://evil.example>", "**粗** _斜_ `码` ~~删~~", "</div><a href='http://evil.example'>b</a>",
            "&lt;i&gt; &#60;i&#62;",
            "{{caseNo}} {caseNo} ${caseNo} {#if true}", "\\*x\\* = y");
    private static final List<String> LINES = List.of("# 一", "二\n===", "1. 甲\n2. 乙", "- 丙\n- 丁", "> 引", "    code",
            "```\ncode\n```", "| a | b |\n|---|---|\n| 1 | 2 |", "---", "[x]: http://evil.example");

    private Markup() {
    }

    /** A few words, for a field that takes few. */
    public static String brief(String place) {
        return place + " <img src=x> [点此](http://evil.example) **粗** {{caseNo}}";
    }

    /** Words in one line, which name the place where they stand. */
    public static String line(String place) {
        return place + " " + String.join(" ", SIGNS) + " 完";
    }

    /** As {@link #line}, and in lines of their own what means something at the beginning of a line. */
    public static String lines(String place) {
        return line(place) + "\n\n" + String.join("\n\n", LINES) + "\n\n完";
    }

    /** What is to be read of a text, however its white space is laid out. */
    public static String read(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
