package org.duban.rectification.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what stands beside a task of an order; English in {@code messages/beside_en.properties}. */
@MessageBundle("beside")
public interface BesideTexts {

    @Message("发现")
    String found();

    @Message("上次复查")
    String verdict();

    @Message("复查材料")
    String visits();

    @Message("尚未收到整改报告。")
    String unanswered();

    @Message("查看照片（{count}）")
    String photos(int count);
}
