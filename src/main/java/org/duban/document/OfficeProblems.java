package org.duban.document;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;

/** Why a report or a table is refused, each with what its sender can do. */
final class OfficeProblems {

    private static final long MEGABYTE = 1024 * 1024;

    private OfficeProblems() {
    }

    static DubanProblem damaged() {
        return refused("文件已损坏，无法打开，请重新导出后再传。", "The file is damaged and cannot be opened; export it again.");
    }

    static DubanProblem mainPartMissing(FileKind kind) {
        return kind == FileKind.DOCX
                ? refused("文件不是 Word 文档（DOCX）：缺少正文。", "The file is no Word document (DOCX): it has no text.")
                : refused("文件不是 Excel 工作簿（XLSX）：缺少工作簿。", "The file is no Excel workbook (XLSX): it has no workbook.");
    }

    static DubanProblem active(String what) {
        return refused("文件打开时会运行程序或从外部取用数据（" + what + "），请删除该域或公式后再传，或另存为 PDF。",
                "On opening, the file runs a program or fetches data from elsewhere (" + what
                        + "); remove the field or formula, or save as PDF.");
    }

    static DubanProblem macros() {
        return refused("文件含有宏，请另存为不含宏的文件后再传。", "The file holds macros; save it without them and send it again.");
    }

    static DubanProblem embedded(String part) {
        return refused("文件内嵌有程序、对象或其他文件（" + part + "），请删除后再传，或另存为 PDF。",
                "The file holds a program, an object or another file (" + part + "); remove it, or save as PDF.");
    }

    static DubanProblem fetches() {
        return refused("文件打开时会从外部地址自动取用模板、图片或对象，请改为嵌入图片、解除外部模板后再传，或另存为 PDF。",
                "On opening, the file fetches a template, a picture or an object from elsewhere; take it into the file, or save as PDF.");
    }

    static DubanProblem unsound(String part) {
        return refused("文件的内部目录有误（" + part + "），请重新导出后再传。",
                "The file's directory is not sound (" + part + "); export it again.");
    }

    static DubanProblem tooManyParts(int most) {
        return refused("文件由过多部分组成（上限 " + most + "），请拆分或另存为 PDF。",
                "The file has too many parts (at most " + most + "); split it, or save as PDF.");
    }

    static DubanProblem unpacksTooLarge(long mostBytes) {
        return DubanProblem.of(ProblemType.TOO_LARGE, "文件解压后超过 " + mostBytes / MEGABYTE + " MB，请拆分或另存为 PDF。",
                "The file unpacks to more than " + mostBytes / MEGABYTE + " MB; split it, or save as PDF.");
    }

    private static DubanProblem refused(String zh, String en) {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, zh, en);
    }
}
