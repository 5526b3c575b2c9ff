package org.duban.interview;

import java.util.EnumSet;
import java.util.Set;

import org.duban.measure.Stage;
import org.duban.problem.Text;

/** Where an interview stands. */
public enum InterviewState implements Stage {

    /** 拟约谈: an inspector writes the notice. */
    PROPOSED("拟约谈", "Being proposed"),
    /** 待审批. */
    SUBMITTED("待审批", "Awaiting approval"),
    /** 待签发. */
    APPROVED("待签发", "Approved"),
    /** 待盖章. */
    NUMBERED("待盖章", "Awaiting the sealed copy"),
    /** 待送达. */
    ISSUED("待送达", "Awaiting service"),
    /** 待约谈: the enterprise knows when and where. */
    NOTIFIED("待约谈", "Awaiting the session"),
    /** 待履行承诺. */
    COMMITMENT_DUE("待履行承诺", "Commitment runs"),
    /** 待核查: the enterprise reported, or its time is over. */
    TO_CHECK("待核查", "To be checked"),
    /** 已履行. */
    FULFILLED("已履行", "Commitment kept"),
    /** 未履行: a second interview, or what follows the second. */
    UNFULFILLED("未履行", "Commitment broken"),
    /** 已取消: it will not be held. */
    CALLED_OFF("已取消", "Called off");

    /** Those in which nothing is left to do. */
    public static final Set<InterviewState> ENDED = EnumSet.of(FULFILLED, UNFULFILLED, CALLED_OFF);

    private final Text title;

    InterviewState(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public boolean hasEnded() {
        return ENDED.contains(this);
    }

    @Override
    public Text title() {
        return title;
    }
}
