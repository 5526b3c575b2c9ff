package org.duban.worklist;

import java.util.LinkedHashMap;
import java.util.Map;

import org.duban.problem.Text;

/** The user tasks of all models in the order of a case's life, each with its name in both languages. */
public final class TaskTitles {

    private static final Map<String, Text> TITLES = new LinkedHashMap<>();

    static {
        add("UserTask_DraftOrder", "拟制限期整改通知书", "Draft the order to correct");
        add("UserTask_ApproveOrder", "审批限期整改通知书", "Approve the order to correct");
        add("UserTask_IssueOrder", "签发限期整改通知书", "Issue the order to correct");
        add("UserTask_UploadSealedOrder", "上传限期整改通知书盖章件", "Upload the sealed order");
        add("UserTask_ServeOrder", "送达限期整改通知书", "Serve the order to correct");
        add("UserTask_AnswerOrder", "整改并提交报告", "Correct and report");
        add("UserTask_GiveOpinion", "监理单位意见", "Give the supervisor's opinion");
        add("UserTask_DecideExtension", "审批延期申请", "Decide on more time");
        add("UserTask_Reinspect", "现场复查", "Re-inspect on site");
        add("UserTask_ConfirmReinspection", "第二执法人员确认", "Confirm as second officer");
        add("UserTask_DecideNextStep", "逾期处置", "Decide the next step after the lapse");
        add("UserTask_ReviewCorrection", "复核送达日期更正影响", "Review what a corrected service date touches");
        add("UserTask_CloseCase", "结案", "Close the case");
        add("UserTask_DraftNotice", "拟制约谈通知书", "Draft the notice of the interview");
        add("UserTask_ApproveNotice", "审批约谈通知书", "Approve the notice of the interview");
        add("UserTask_IssueNotice", "签发约谈通知书", "Issue the notice of the interview");
        add("UserTask_UploadSealedNotice", "上传约谈通知书盖章件", "Upload the sealed notice of the interview");
        add("UserTask_ServeNotice", "送达约谈通知书", "Serve the notice of the interview");
        add("UserTask_HoldInterview", "举行约谈并记录", "Hold the interview and record it");
        add("UserTask_ReportFulfilment", "履行承诺并报告", "Keep the commitment and report");
        add("UserTask_CheckFulfilment", "核查承诺履行情况", "Check whether the commitment was kept");
    }

    private TaskTitles() {
    }

    /** All of them, by element id; a test compares the Chinese names with the models. */
    public static Map<String, Text> all() {
        return Map.copyOf(TITLES);
    }

    /** The element ids in the order of a case's life. */
    public static Iterable<String> elements() {
        return TITLES.keySet();
    }

    /** What the task of this element is called; the model's own name where nobody translated it. */
    public static Text of(String elementId, String modelName) {
        return TITLES.getOrDefault(elementId, new Text(modelName, modelName));
    }

    private static void add(String elementId, String zh, String en) {
        TITLES.put(elementId, new Text(zh, en));
    }
}
