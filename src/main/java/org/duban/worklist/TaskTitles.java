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
        add("UserTask_IssueOrder", "签发并上传盖章件", "Issue the order and attach the sealed copy");
        add("UserTask_ServeOrder", "送达限期整改通知书", "Serve the order to correct");
        add("UserTask_AnswerOrder", "整改并提交报告", "Correct and report");
        add("UserTask_GiveOpinion", "监理单位意见", "Give the supervisor's opinion");
        add("UserTask_DecideExtension", "审批延期申请", "Decide on more time");
        add("UserTask_Reinspect", "现场复查", "Re-inspect on site");
        add("UserTask_ConfirmReinspection", "第二执法人员确认", "Confirm as second officer");
        add("UserTask_DecideNextStep", "逾期处置", "Decide the next step after the lapse");
        add("UserTask_ReviewCorrection", "复核送达日期更正影响", "Review what a corrected service date touches");
        add("UserTask_CloseCase", "结案", "Close the case");
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
