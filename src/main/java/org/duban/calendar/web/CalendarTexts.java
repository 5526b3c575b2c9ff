package org.duban.calendar.web;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the working calendar's page; English in {@code messages/calendars_en.properties}. */
@MessageBundle("calendars")
public interface CalendarTexts {

    @Message("工作日历")
    String title();

    @Message("期限按国务院办公厅公布的放假安排计算。没有导入的年份，系统不作推算：涉及该年度的期限显示为“期限未定”，导入后立即计算。")
    String intro();

    @Message("导入年度放假安排")
    String upload();

    @Message("安排文件（YAML，不超过 64 KB）")
    String file();

    @Message("文件样例")
    String sample();

    @Message("预览影响")
    String preview();

    @Message("预览：{title}")
    String previewOf(String title);

    @Message("将作为 {year} 年第 {version} 版导入。")
    String willBe(int year, int version);

    @Message("没有正在计算的期限因此变动。")
    String nothingMoves();

    @Message("以下 {count} 个正在计算的期限将变动：")
    String moving(int count);

    @Message("以下 {count} 个期限因缺少年度安排而未定，导入后将确定：")
    String counting(int count);

    @Message("案号")
    String caseNo();

    @Message("现到期日")
    String from();

    @Message("新到期日")
    String to();

    @Message("确认导入并重算")
    String confirm();

    @Message("取消")
    String cancel();

    @Message("{year} 年 · 第 {version} 版")
    String yearVersion(int year, int version);

    @Message("{paper}，{day} 公布")
    String published(String paper, LocalDate day);

    @Message("休")
    String off();

    @Message("班")
    String working();
}
