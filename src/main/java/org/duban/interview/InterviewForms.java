package org.duban.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.duban.problem.Text;

/** What comes with the acts of an interview. */
public final class InterviewForms {

    private InterviewForms() {
    }

    /**
     * What the notice will say.
     *
     * @param meetsAt the time of day, such as {@code 09:30}
     * @param attendees who has to come
     */
    public record Proposal(String reason, String basis, LocalDate meetsOn, String meetsAt, String place, String attendees,
            Optional<String> materials, String contact) {
    }

    /** Another day, and why. */
    public record Postponement(LocalDate meetsOn, String meetsAt, String place, String reason) {
    }

    /** Why it is not held. */
    public record CallingOff(String reason) {
    }

    /** Why the session is not moved after all. */
    public record KeepingDay(String reason) {
    }

    /**
     * What happened on the day.
     *
     * @param head in what way the enterprise's head was there; only of one that was held
     * @param proxyReason why another came for him
     * @param absence how it was found that nobody came
     * @param statement what the party said; where it refused to, this is empty
     * @param promise what it will do
     * @param promisedOn the day that the record fixes for it; else the profile's period
     * @param unsigned why the record is not signed by those who came
     */
    public record Minutes(Session session, Optional<Head> head, Optional<String> proxyReason,
            Optional<Long> proxyFileId, List<Attendee> attendees, Optional<String> absence, String facts,
            String requirements, Optional<Statement> stated, Optional<String> statement, Optional<String> promise,
            Optional<LocalDate> promisedOn, Optional<Signing> signed, Optional<String> unsigned, long recordFileId) {
    }

    /** Somebody who came. */
    public record Attendee(String name, String post, Capacity capacity) {
    }

    /** What the party did about its commitment, with what proves it. */
    public record Report(String done, List<Long> evidenceFileIds) {
    }

    /** What the officers found of it. */
    public record Check(LocalDate checkedOn, boolean kept, String finding, List<Long> evidenceFileIds) {
    }

    /** In what way the enterprise's head was there. */
    public enum Head {
        /** 本人到场. */
        IN_PERSON("本人到场", "Came himself"),
        /** 委托他人到场. */
        BY_PROXY("委托他人到场", "Sent a proxy");

        private final Text title;

        Head(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** Whether the party made a statement. */
    public enum Statement {
        /** 作出陈述. */
        MADE("作出陈述", "Made"),
        /** 拒绝陈述. */
        REFUSED("拒绝陈述", "Refused");

        private final Text title;

        Statement(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** Whether who came signed the record. */
    public enum Signing {
        /** 到场人员已签字. */
        SIGNED("到场人员已签字", "Signed"),
        /** 到场人员拒绝签字. */
        REFUSED("到场人员拒绝签字", "Refused");

        private final Text title;

        Signing(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** In what capacity somebody came. */
    public enum Capacity {
        /** 法定代表人. */
        LEGAL_REPRESENTATIVE("法定代表人", "Legal representative"),
        /** 主要负责人. */
        MAIN_HEAD("主要负责人", "Main person in charge"),
        /** 委托代理人. */
        PROXY("委托代理人", "Proxy"),
        /** 项目经理. */
        PROJECT_MANAGER("项目经理", "Project manager"),
        /** 其他人员. */
        OTHER("其他人员", "Other");

        private final Text title;

        Capacity(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }
}
