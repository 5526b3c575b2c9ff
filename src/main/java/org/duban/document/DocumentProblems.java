package org.duban.document;

import java.util.List;
import java.util.stream.Collectors;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.shared.Characters;

/** Why a file or a document is refused. */
final class DocumentProblems {

    private static final long MEGABYTE = 1024 * 1024;

    private DocumentProblems() {
    }

    static DubanProblem tooLarge(long maxBytes) {
        String limit = maxBytes >= MEGABYTE ? maxBytes / MEGABYTE + " MB" : maxBytes + " B";
        return DubanProblem.of(ProblemType.TOO_LARGE, "文件超过 " + limit + " 的上限。",
                "The file is larger than the limit of " + limit + ".").with("maxBytes", maxBytes);
    }

    static DubanProblem empty() {
        return DubanProblem.invalid("file", "文件是空的，请重新选择。", "The file is empty; please choose again.");
    }

    static DubanProblem nameless() {
        return DubanProblem.invalid("name", "请提供文件名。", "The file needs a name.");
    }

    static DubanProblem kindNotTaken() {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE,
                "这种文件不能接收。请上传照片（JPG、PNG、HEIC、WebP、TIFF）、PDF、OFD、MP4、DOCX 或 XLSX 文件，其他文件请另存为 PDF。",
                "Files of this kind are not taken. Send a picture (JPG, PNG, HEIC, WebP, TIFF), PDF, OFD, MP4, DOCX or XLSX, or save it as PDF.");
    }

    static DubanProblem notWhatItClaims() {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, "文件内容与其名称或类型不符，或者已损坏，请重新导出后再传。",
                "The file's content is not what its name or type claims, or it is damaged; export it again.");
    }

    static DubanProblem infected(String found) {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, "文件未通过病毒检查，未予接收：" + found,
                "The virus scanner refused the file: " + found);
    }

    static DubanProblem scannerAway() {
        return DubanProblem.of(ProblemType.UNAVAILABLE, "病毒检查服务暂不可用，文件未予接收，请稍后再传。",
                "The virus scanner is away and the file was not taken; try again later.");
    }

    static DubanProblem elsewhere() {
        return DubanProblem.of(ProblemType.WRONG_STATE, "该文件已归入其他案件。", "The file belongs to another case already.");
    }

    /** With the characters themselves, for whoever knows in which fields they were typed. */
    static DubanProblem missingGlyphs(List<String> characters, String around) {
        String shown = characters.stream().map(one -> Characters.shown(one.codePointAt(0))).collect(Collectors.joining(" "));
        String zh = around.isEmpty() ? "" : "“%s”处".formatted(Characters.quoted(around));
        String en = around.isEmpty() ? "" : ", at \"%s\"".formatted(Characters.quoted(around));
        return DubanProblem.of(ProblemType.INVALID, "文书中%s有无法印出的字符：%s，请改用其他写法。".formatted(zh, shown),
                "The document holds characters that cannot be printed%s: %s; please write them otherwise."
                        .formatted(en, shown))
                .with(Documents.UNPRINTABLE, characters);
    }

    static DubanProblem numberless(String authorityCode) {
        return DubanProblem.of(ProblemType.GATE_CLOSED, "单位 " + authorityCode + " 未登记机关代字，无法编制文号。",
                "The authority " + authorityCode + " has no agency words, so no number can be drawn.")
                .opener("reg-admin");
    }

    static DubanProblem isVoid(String number) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "文书 " + number + " 已作废。",
                "The document " + number + " is void.");
    }

    static DubanProblem sealedAlready(String number) {
        return DubanProblem.of(ProblemType.WRONG_STATE, "文书 " + number + " 已上传盖章件；如上传有误，送达前可说明理由后更换。",
                "The document " + number + " has its sealed copy; before service it can be replaced, with a reason.");
    }

    static DubanProblem notAScan() {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, "盖章件应为 PDF、JPG 或 PNG 扫描件。",
                "The sealed copy is a scan as PDF, JPG or PNG.");
    }

    static DubanProblem sameCopy() {
        return DubanProblem.invalid("fileId", "所选文件与现有盖章件内容相同。",
                "The file's content is that of the present sealed copy.");
    }

    static DubanProblem replacementReasonMissing() {
        return DubanProblem.invalid("reason", "请填写更换原因（不超过 500 字）。",
                "Say why it is replaced, in at most 500 characters.");
    }

    static DubanProblem pdfPending() {
        return DubanProblem.of(ProblemType.UNAVAILABLE, "PDF 正在生成，请稍后再试。",
                "The PDF is being made; try again in a moment.");
    }

    static DubanProblem reasonMissing() {
        return DubanProblem.invalid("reason", "请填写作废原因（不超过 500 字）。",
                "Say why it is void, in at most 500 characters.");
    }
}
