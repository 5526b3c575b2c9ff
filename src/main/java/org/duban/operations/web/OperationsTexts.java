package org.duban.operations.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the operators' page; English in {@code messages/operations_en.properties}. */
@MessageBundle("operations")
public interface OperationsTexts {

    @Message("运行状况")
    String title();

    @Message("数据库")
    String database();

    @Message("流程引擎")
    String engine();

    @Message("可用")
    String reachable();

    @Message("不可用")
    String away();

    @Message("未结案件")
    String openCases();

    @Message("待办任务")
    String openTasks();

    @Message("{#switch name}{#case 'embedded'}内嵌{#case 'camunda'}Camunda 8{#else}{name}{/switch}")
    String binding(String name);

    @Message("{#switch name}{#case 'runs'}进行中的流程{#case 'starting'}待确认的流程{#case 'completing'}已办理、引擎未推进{#case 'waiting'}待发送指令{#case 'parked'}搁置的指令{#case 'incidents'}未处理的异常{#else}{name}{/switch}")
    String figure(String name);

    @Message("比对结果")
    String findings();

    @Message("一致，没有差异。")
    String none();

    @Message("尚未比对。")
    String notYet();

    @Message("未能比对，以下为上次结果")
    String failed();

    @Message("仅列出前 {shown} 项。")
    String more(int shown);

    @Message("立即比对")
    String runNow();

    @Message("修复")
    String repair();

    @Message("方式")
    String kind();

    @Message("理由")
    String reason();

    @Message("{#switch name}{#case 'RESEND'}重发指令{#case 'DISMISS'}放弃指令{#case 'RETRY'}重试任务{#case 'RESTART'}按数据库状态重启流程{#case 'END_INSTANCE'}结束引擎中的遗留实例{#else}{name}{/switch}")
    String repairKind(String name);

    @Message("{#switch name}{#case 'start-missing'}应启动而未启动的流程{#case 'run-missing'}没有流程运行的在办事项{#case 'episode-undriven'}无任务推动的在办事项{#case 'task-missing'}缺少任务的环节{#case 'task-unheld'}无承担单位的任务{#case 'ghost-task'}引擎中已不存在的任务{#case 'step-mismatch'}引擎与数据库不一致的环节{#case 'instance-left'}引擎中的遗留实例{#case 'outbox-old'}滞留的指令{#case 'incident-old'}未处理的异常{#case 'deadline-unswept'}到期未标记的期限{#case 'deadline-uncounted'}缺少年度安排而未定的期限{#else}{name}{/switch}")
    String job(String name);
}
