package org.duban.document;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;

/** What people send and Duban does not take, each with what to do instead. */
enum NotTaken {

    /** A file of an office program before 2007, or one that is encrypted: both lie in the same container. */
    OLD_OFFICE("这是旧版 Office、WPS 文件，或者加了密码的 Office 文件，系统无法检查其内容。请取消密码，另存为 DOCX、XLSX 或者 PDF 后再传。",
            "This is an Office or WPS file of the old format, or one with a password, and cannot be looked into. Take the password away and"
                    + " save it as DOCX, XLSX or PDF."),
    /** A package of files. */
    ARCHIVE("这是压缩包，请解压后逐个上传其中的文件。", "This is an archive; unpack it and send its files one by one."),
    /** A picture of a kind that few programs open. */
    PICTURE("这种图片格式（GIF、BMP、AVIF）不能接收，请另存为 JPG 或 PNG 后再传。",
            "Pictures of this format (GIF, BMP, AVIF) are not taken; save it as JPG or PNG.");

    private final Text said;

    NotTaken(String zh, String en) {
        this.said = new Text(zh, en);
    }

    DubanProblem problem() {
        return DubanProblem.of(ProblemType.UNSUPPORTED_TYPE, said.zh(), said.en());
    }
}
