package org.duban.page.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page; English in {@code messages/layout_en.properties}. */
@MessageBundle("layout")
public interface LayoutTexts {

    @Message("督办")
    String product();

    @Message("住建领域实名制执法督办系统")
    String subtitle();

    @Message("跳到正文")
    String skip();

    @Message("主导航")
    String navigation();

    @Message("退出")
    String signOut();

    @Message("登录")
    String signIn();

    @Message("统一登录服务暂不可用，目前不能重新登录；已登录的可继续办理，请及时提交。")
    String signInAway();

    @Message("暂时无法登录")
    String signInAwayTitle();

    @Message("统一登录服务没有响应，请稍后再试。已提交的内容都已保存，期限照常计算。")
    String signInAwayText();

    @Message("重试")
    String tryAgain();

    @Message("您已退出")
    String signedOutTitle();

    @Message("您已安全退出本系统。")
    String signedOutText();

    @Message("返回工作台")
    String backToWork();

    @Message("请求编号")
    String requestId();

    @Message("依据")
    String clause();

    @Message("可以办理的人员")
    String opener();

    @Message("回到第一页")
    String firstPage();

    @Message("下一页")
    String next();

    @Message("今天到期")
    String dueToday();

    @Message("还有 {days} 天")
    String daysLeft(long days);

    @Message("已逾期 {days} 天")
    String daysOver(long days);

    @Message("期限未定：缺少{year}年节假日安排")
    String dueUnknown(int year);

    @Message("未设期限")
    String noDue();

    @Message("全部")
    String any();
}
