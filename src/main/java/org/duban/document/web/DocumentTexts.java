package org.duban.document.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around an issued document; English in {@code messages/papers_en.properties}. */
@MessageBundle("papers")
public interface DocumentTexts {

    @Message("更正：{words}")
    String isCorrected(String words);

    @Message("已更正")
    String corrected();

    @Message("稿")
    String draft();

    @Message("文书暂不能按此签发：")
    String notIssuable();

    @Message("查看文书")
    String page();

    @Message("所属案件")
    String toCase();

    @Message("下载 PDF")
    String pdf();

    @Message("PDF 正在生成，请稍后刷新")
    String pdfPending();

    @Message("下载盖章件")
    String sealed();

    @Message("尚未上传盖章件")
    String notSealed();

    @Message("已更换的盖章件")
    String replaced();

    @Message("原盖章件")
    String replacedCopy();

    @Message("{at} 由 {by} 更换")
    String replacedBy(String at, String by);

    @Message("本文书已作废：{reason}")
    String isVoid(String reason);

    @Message("数据校验码（SHA-256）")
    String hash();
}
