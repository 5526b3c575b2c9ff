package org.duban.interview.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the interviews; English in {@code messages/interviews_en.properties}. */
@MessageBundle("interviews")
public interface InterviewTexts {

    @Message("约谈")
    String title();

    @Message("约谈事由")
    String ground();

    @Message("约谈理由")
    String reason();

    @Message("约谈时间、地点")
    String when();

    @Message("改期理由")
    String moved();

    @Message("到场人员")
    String attendees();

    @Message("约谈举行期限")
    String holdBy();

    @Message("约谈情况")
    String outcome();

    @Message("承诺事项")
    String commitment();

    @Message("承诺履行期限")
    String due();

    @Message("履行情况报告")
    String report();

    @Message("逾期提交")
    String late();

    @Message("核查情况")
    String finding();

    @Message("取消理由")
    String calledOff();

    @Message("承诺未履行，可以提起下一次约谈。")
    String nextDue();

    @Message("提起约谈")
    String open();
}
