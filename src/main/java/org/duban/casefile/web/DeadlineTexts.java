package org.duban.casefile.web;

import java.time.LocalDate;

import org.duban.casefile.DeadlineState;
import org.duban.casefile.Punctuality;
import org.duban.regulation.Rank;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page 为什么是这一天; English in {@code messages/deadlines_en.properties}. */
@MessageBundle("deadlines")
public interface DeadlineTexts {

    @Message("为什么是这一天")
    String title();

    @Message("到期日")
    String dueOn();

    @Message("当日 24:00 前收到均为按期。")
    String untilMidnight();

    @Message("期限未定：缺少{year}年节假日安排。由系统管理员导入后计算；在此之前既不按逾期处理，也不认定按期或逾期。")
    String unknown(int year);

    @Message("未定（缺少{year}年节假日安排）")
    String unknownAfter(int year);

    @Message("已于 {at} 收到。")
    String received(String at);

    @Message("{#switch punctuality}{#case IN_TIME}按期{#case LATE}逾期{#case UNDECIDED}是否逾期待定{/switch}")
    String punctuality(Punctuality punctuality);

    @Message("{#switch state}{#case RUNNING}计算中{#case PAUSED}已中止{#case MET}已按期履行{#case MISSED}已逾期{#case CANCELLED}已终止{/switch}")
    String state(DeadlineState state);

    @Message("等待审批决定，决定前不按逾期处理。")
    String held();

    @Message("怎样算出来的")
    String counting();

    @Message("规则")
    String rule();

    @Message("期限")
    String period();

    @Message("依据")
    String basis();

    @Message("{#switch rank}{#case LAW}法律{#case ADMINISTRATIVE_REGULATION}行政法规{#case LOCAL_REGULATION}地方性法规{#case RULE}规章{#case NORMATIVE_DOCUMENT}规范性文件{/switch}")
    String rank(Rank rank);

    @Message("起算事件")
    String startEvent();

    @Message("自次日起计算")
    String fromNextDay();

    @Message("证明文书")
    String proof();

    @Message("从 {start} 之次日起计算 {period}，至 {due} 止。")
    String stage(LocalDate start, String period, LocalDate due);

    @Message("从 {start} 之次日起计算 {period}。")
    String stageUnknown(LocalDate start, String period);

    @Message("{year} 年节假日安排尚未导入，计算到此为止。")
    String stops(int year);

    @Message("最后一日 {raw} 为休息日，顺延至 {due}。")
    String rolled(LocalDate raw, LocalDate due);

    @Message("其中不计入的日子 {count} 天。")
    String leftOut(int count);

    @Message("逐日")
    String days();

    @Message("{#switch day}{#case 1}一{#case 2}二{#case 3}三{#case 4}四{#case 5}五{#case 6}六{#else}日{/switch}")
    String weekday(int day);

    @Message("起算事件当日")
    String legendStart();

    @Message("计入")
    String legendCounted();

    @Message("不计入")
    String legendSkipped();

    @Message("到期日")
    String legendDue();

    @Message("今天")
    String legendToday();

    @Message("台账")
    String ledger();

    @Message("时间")
    String at();

    @Message("事项")
    String what();

    @Message("说明")
    String reason();

    @Message("经办")
    String author();

    @Message("之后的到期日")
    String dueAfter();

    @Message("使用的放假安排")
    String calendar();

    @Message("第 {version} 版")
    String version(int version);
}
