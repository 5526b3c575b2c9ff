package org.duban.measure.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of received papers; English in {@code messages/received_en.properties}. */
@MessageBundle("received")
public interface ReceivedTexts {

    @Message("收到的通知书")
    String title();

    @Message("确认收到")
    String acknowledge();

    @Message("通知书")
    String paper();

    @Message("项目")
    String site();

    @Message("送达日期")
    String served();

    @Message("整改事项")
    String items();

    @Message("最近到期日")
    String due();

    @Message("状态")
    String state();

    @Message("没有送达给贵单位的通知书。")
    String empty();

    @Message("待办理的任务")
    String tasks();
}
