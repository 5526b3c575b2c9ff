package org.duban.casefile.web;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the case pages; English in {@code messages/cases_en.properties}. */
@MessageBundle("cases")
public interface CaseTexts {

    @Message("已办理：{title}（{at}）")
    String done(String title, String at);

    @Message("案件")
    String title();

    @Message("文书")
    String documents();

    @Message("所处流程环节")
    String process();

    @Message("办案记录")
    String timeline();

    @Message("待办任务")
    String openTasks();

    @Message("没有待办任务。")
    String noTasks();

    @Message("案件信息")
    String facts();

    @Message("项目")
    String site();

    @Message("承办机关")
    String authority();

    @Message("受理日期")
    String openedOn();

    @Message("适用规则版本")
    String profile();

    @Message("相关单位")
    String parties();

    @Message("可进行的操作")
    String acts();

    @Message("案件自 {from} 起中止：期限暂停计算，办案机关的任务恢复后继续；责任单位、监理单位仍可提交报告、申请延期和提出意见。")
    String suspended(LocalDate from);

    @Message("办案人员")
    String officers();

    @Message("更换{position}")
    String exchange(String position);

    @Message("新建案件")
    String open();

    @Message("案号、项目、单位、人员或文号")
    String filterText();

    @Message("状态")
    String filterState();

    @Message("查询")
    String search();

    @Message("清除条件")
    String clear();

    @Message("还没有案件。")
    String empty();

    @Message("没有符合条件的案件。")
    String nothingFound();

    @Message("受理登记检查发现的问题；地点、责任单位与上一项相同的可以留空。提交后生成第一份限期整改通知书的拟制任务。")
    String newIntro();

    @Message("第二执法人员")
    String secondOfficer();

    @Message("问题 {n}")
    String finding(int n);

    @Message("期限")
    String filterDue();

    @Message("环节")
    String filterStage();

    @Message("承办人")
    String filterOfficer();

    @Message("{day} 受理")
    String openedAt(LocalDate day);

    @Message("无待办")
    String noTask();

    @Message("{day} 起逾期")
    String overdueSince(LocalDate day);

    @Message("违法违规行为")
    String violation();

    @Message("责任单位")
    String liable();

    @Message("发现日期")
    String foundOn();

    @Message("事实")
    String whatWasFound();

    @Message("部位或地点")
    String place();

    @Message("整改天数（不填按规定）")
    String days();

    @Message("继续")
    String goOn();

    @Message("受理登记")
    String submit();

    @Message("另立一案")
    String again();

    @Message("整改要求")
    String requirement();

    @Message("已作废")
    String isVoid();

    @Message("案件承办人（可不指定）")
    String caseOfficer();
}
