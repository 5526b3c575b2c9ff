package org.duban.rectification.web;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the orders to correct; English in {@code messages/orders_en.properties}. */
@MessageBundle("orders")
public interface OrderTexts {

    @Message("第{count}次限期整改")
    String nth(int count);

    @Message("{party} 于 {day} 送达（{method}）")
    String served(String party, LocalDate day, String method);

    @Message("{at} 整改报告")
    String answered(String at);

    @Message("申请天数（不超过 {days} 天）")
    String extensionDays(int days);

    @Message("已逾期")
    String overdue();

    @Message("事实")
    String facts();

    @Message("整改要求")
    String requirement();

    @Message("责任单位")
    String liable();

    @Message("整改期限")
    String due();

    @Message("整改措施")
    String measure();

    @Message("责任人")
    String person();

    @Message("完成日期")
    String doneOn();

    @Message("证明材料")
    String evidence();

    @Message("监理意见")
    String opinion();

    @Message("提交本项整改报告")
    String answerItem();

    @Message("提交报告")
    String sendAnswer();

    @Message("申请延期")
    String askExtension();

    @Message("理由")
    String reason();

    @Message("提交申请")
    String ask();

    @Message("更正送达日期")
    String correctService();

    @Message("送达记录")
    String whichService();

    @Message("正确的送达日期")
    String rightDay();

    @Message("更正")
    String correct();

    @Message("更换盖章件")
    String replaceSealed();

    @Message("送达前可以更换上传有误的盖章件，原件留存备查。")
    String replaceHint();

    @Message("正确的盖章件（PDF 或照片）")
    String rightScan();

    @Message("更换")
    String replace();

    @Message("撤回重拟")
    String withdrawOrder();

    @Message("送达前可以撤回内容有误的通知书：退回拟稿，重新审批；已编的文号作废，不再使用。")
    String withdrawHint();

    @Message("撤回")
    String withdraw();

    @Message("证明材料（PDF 或照片）")
    String proof();
}
