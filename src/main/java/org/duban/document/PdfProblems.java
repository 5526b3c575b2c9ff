package org.duban.document;

import java.util.Map;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;

/** Why a PDF is refused, each with what its sender can do. */
final class PdfProblems {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Text PROGRAM = new Text("程序或脚本", "a program or a script");
    private static final Text FILE = new Text("其他文件或影音", "another file, sound or film");
    private static final Map<String, Text> KINDS = Map.of("JavaScript", PROGRAM, "JS", PROGRAM, "Launch", PROGRAM, "SubmitForm",
            new Text("向外提交的表单", "a form that sends itself"), "ImportData", new Text("从外部取用数据的表单", "a form that fetches data"),
            "XFA", new Text("动态表单（XFA）", "a dynamic form (XFA)"), "GoToR",
            new Text("打开其他文件的链接", "a link that opens another file"),
            "GoToE", FILE);

    private PdfProblems() {
    }

    static DubanProblem cutOff() {
        return refused("PDF 文件不完整或已损坏，无法打开，请重新导出或扫描后再传。",
                "The PDF is not whole or damaged and cannot be opened; export or scan it again.");
    }

    static DubanProblem closed() {
        return refused("PDF 文件打开需要密码，请取消密码后再传。", "The PDF asks for a password; take it away and send it again.");
    }

    static DubanProblem pageless() {
        return refused("PDF 文件没有页面，请重新导出或扫描后再传。", "The PDF has no page; export or scan it again.");
    }

    static DubanProblem active(String what) {
        Text kind = KINDS.getOrDefault(what, FILE);
        return refused("PDF 文件含有" + kind.zh() + "（" + what + "），请用“打印为 PDF”另存后再传。",
                "The PDF holds " + kind.en() + " (" + what + "); print it to a new PDF and send that.");
    }

    static DubanProblem tooManyParts() {
        return refused("PDF 文件的组成部分过多，请用“打印为 PDF”另存后再传。", "The PDF has too many parts; print it to a new PDF and send that.");
    }

    static DubanProblem unpacksTooLarge(long mostBytes) {
        return DubanProblem.of(ProblemType.TOO_LARGE, "PDF 文件解压后超过 " + mostBytes / MEGABYTE + " MB，请降低分辨率或拆分后再传。",
                "The PDF unpacks to more than " + mostBytes / MEGABYTE + " MB; lower its resolution, or split it.");
    }

    private static DubanProblem refused(String zh, String en) {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, zh, en);
    }
}
