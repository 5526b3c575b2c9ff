package org.duban.interview.process;

import java.util.Set;

/** The ids of {@code bpmn/interview.bpmn} that Java speaks of; a test compares them with the model. */
public final class InterviewProcess {

    /** Id of the process model. */
    public static final String ID = "interview";
    /** While the party keeps its commitment: the end of its time is waited for. */
    public static final String COMMITMENT_LAPSED = "BoundaryEvent_CommitmentLapsed";
    /** What a run listens for at any time, whatever its step. */
    public static final Set<String> ALWAYS = Set.of("StartEvent_DeadlineLapsed");

    private InterviewProcess() {
    }

    /** The user tasks, by element id. */
    public static final class Task {

        public static final String DRAFT_NOTICE = "UserTask_DraftNotice";
        public static final String APPROVE_NOTICE = "UserTask_ApproveNotice";
        public static final String ISSUE_NOTICE = "UserTask_IssueNotice";
        public static final String UPLOAD_SEALED_NOTICE = "UserTask_UploadSealedNotice";
        public static final String SERVE_NOTICE = "UserTask_ServeNotice";
        public static final String HOLD_INTERVIEW = "UserTask_HoldInterview";
        public static final String REPORT_FULFILMENT = "UserTask_ReportFulfilment";
        public static final String CHECK_FULFILMENT = "UserTask_CheckFulfilment";

        private Task() {
        }
    }

    /** The service tasks, by job type. */
    public static final class Job {

        public static final String RECORD_LAPSE = "measure.record-lapse";

        private Job() {
        }
    }

    /** The messages, by name; the first correlates by the episode, the others by the run. */
    public static final class Message {

        public static final String STARTED = "interview.started";
        public static final String COMMITMENT_LAPSED = "interview.commitment-lapsed";
        public static final String DEADLINE_LAPSED = "deadline.lapsed";

        private Message() {
        }
    }

    /** The variables that the model reads: references, and facts that a gateway asks for. */
    public static final class Variable {

        public static final String RUN = "run";
        public static final String APPROVED = "approved";
        public static final String KEPT = "kept";
        public static final String TO_DECIDE = "toDecide";
        public static final String DEADLINE_ID = "deadlineId";
        public static final String LEDGER_ENTRY = "ledgerEntry";
        public static final String COUNT_KEY = "countKey";

        private Variable() {
        }
    }
}
