package org.duban.worklist.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the work list and of a task's page; English in {@code messages/tasks_en.properties}. */
@MessageBundle("tasks")
public interface TaskTexts {

    @Message("工作台")
    String title();

    @Message("任务列表")
    String lists();

    @Message("案号")
    String filterText();

    @Message("案号、项目、单位、人员或文号")
    String filterWords();

    @Message("任务")
    String filterKind();

    @Message("期限")
    String filterDue();

    @Message("查询")
    String search();

    @Message("清除条件")
    String clear();

    @Message("没有符合条件的任务。")
    String nothingFound();

    @Message("{#switch tab}{#case 'mine'}您手上没有待办任务。可到「未领取」中领取。{#case 'unassigned'}没有等待领取的任务。{#case 'unit'}本单位没有待办任务。{#else}没有待办任务。{/switch}")
    String empty(String tab);

    @Message("暂停")
    String paused();

    @Message("已退回，请重新办理")
    String returned();

    @Message("我")
    String me();

    @Message("未领取")
    String nobody();

    @Message("办理内容")
    String form();

    @Message("该任务已结束。")
    String ended();

    @Message("查看下一步")
    String seeNext();

    @Message("案件中止中")
    String suspended();

    @Message("案件已中止：期限暂停计算，恢复后续算。此任务仍可办理，中止期间提交的不会逾期。")
    String suspendedWhy();

    @Message("案件已中止，任务暂停办理；恢复后可继续。")
    String pausedWhy();

    @Message("该任务由其他单位或岗位办理，您可以查看。")
    String notYours();

    @Message("案件信息")
    String facts();

    @Message("办理人")
    String holder();

    @Message("领取任务")
    String claim();

    @Message("退回本单位")
    String release();

    @Message("移交给同事")
    String handOver();

    @Message("移交给")
    String handOverTo();

    @Message("移交")
    String handOverDo();

    @Message("不在岗")
    String absent();

    @Message("已提交")
    String sent();

    @Message("已提交。本任务还有内容待办，可以继续办理。")
    String sentInPart();

    @Message("{at} 由{name}提交")
    String sentBy(String at, String name);

    @Message("已提交，正在流转……")
    String moving();

    @Message("您的办理结果已保存。流程就绪后本页自动显示下一步。")
    String movingText();

    @Message("已流转")
    String moved();

    @Message("本案目前没有需要您办理的任务。")
    String nothingNext();

    @Message("下一步")
    String next();

    @Message("已转至：")
    String nextForOthers();

    @Message("查看案件")
    String toCase();

    @Message("返回工作台")
    String toList();

    @Message("该任务由{name}办理，您可以查看。")
    String heldBy(String name);

    @Message("办理依据")
    String beside();

    @Message("直接办理")
    String toForm();

    @Message("稿")
    String draft();

    @Message("文书暂不能按此签发：")
    String notIssuable();

    @Message("查看文书")
    String paperPage();

    @Message("项目")
    String site();

    @Message("办理单位")
    String organisation();

    @Message("办理人")
    String assignee();
}
