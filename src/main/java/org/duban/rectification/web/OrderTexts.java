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

    @Message("延期申请")
    String request();

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
}
