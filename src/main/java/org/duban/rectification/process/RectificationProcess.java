package org.duban.rectification.process;

import java.util.Set;

/** The ids of {@code bpmn/rectification.bpmn} that Java speaks of; a test compares them with the model. */
public final class RectificationProcess {

    /** Id of the process model. */
    public static final String ID = "rectification";

    /** The gateway from which the answers begin, the first time and again. */
    public static final String BEFORE_ANSWERS = "Gateway_BeforeAnswers";

    /** While parties answer: the end of the answers is waited for, whoever has still a task. */
    public static final String ANSWERS_CLOSED = "BoundaryEvent_AnswersClosed";

    /** Where an order that has ended waits for the reviews of corrected days of service. */
    public static final String AWAITING_REVIEWS = "IntermediateCatchEvent_ReviewsClosed";

    /** What a run listens for at any time, whatever its step. */
    public static final Set<String> ALWAYS = Set.of("StartEvent_DeadlineLapsed", "StartEvent_ExtensionAsked",
            "StartEvent_AnswerReceived", "StartEvent_ServiceCorrected");

    private RectificationProcess() {
    }

    /** The user tasks, by element id. */
    public static final class Task {

        public static final String DRAFT_ORDER = "UserTask_DraftOrder";
        public static final String APPROVE_ORDER = "UserTask_ApproveOrder";
        public static final String ISSUE_ORDER = "UserTask_IssueOrder";
        public static final String UPLOAD_SEALED_ORDER = "UserTask_UploadSealedOrder";
        public static final String SERVE_ORDER = "UserTask_ServeOrder";
        public static final String ANSWER_ORDER = "UserTask_AnswerOrder";
        public static final String REINSPECT = "UserTask_Reinspect";
        public static final String CONFIRM_REINSPECTION = "UserTask_ConfirmReinspection";
        public static final String CLOSE_CASE = "UserTask_CloseCase";
        public static final String APPROVE_CLOSING = "UserTask_ApproveClosing";
        public static final String DECIDE_NEXT_STEP = "UserTask_DecideNextStep";
        public static final String DECIDE_EXTENSION = "UserTask_DecideExtension";
        public static final String GIVE_OPINION = "UserTask_GiveOpinion";
        public static final String REVIEW_CORRECTION = "UserTask_ReviewCorrection";

        private Task() {
        }
    }

    /** The service tasks, by job type. */
    public static final class Job {

        public static final String CLOSE_ANSWERS = "rectification.close-answers";
        public static final String RECORD_LAPSE = "measure.record-lapse";

        private Job() {
        }
    }

    /** The messages, by name; the first correlates by the episode, the others by the run. */
    public static final class Message {

        public static final String STARTED = "rectification.started";
        public static final String ANSWERS_CLOSED = "rectification.answers-closed";
        public static final String DEADLINE_LAPSED = "deadline.lapsed";
        /** What had lapsed was answered: nobody has to decide about it any more. */
        public static final String NEXT_STEP_CLOSED = "rectification.next-step-closed";
        public static final String EXTENSION_ASKED = "rectification.extension-asked";
        /** Correlates by the run, a slash and the request's id: one decision ends, not all of them. */
        public static final String EXTENSION_CLOSED = "rectification.extension-closed";
        public static final String ANSWER_RECEIVED = "rectification.answer-received";
        /** Correlates by the run, a slash and the answer's id: one opinion ends, not all of them. */
        public static final String OPINION_CLOSED = "rectification.opinion-closed";
        public static final String SERVICE_CORRECTED = "rectification.service-corrected";
        /** In an order that has ended every review is done, or items came back to it: the job says which. */
        public static final String REVIEWS_CLOSED = "rectification.reviews-closed";

        private Message() {
        }
    }

    /** The variables that the model reads: references, and facts that a gateway asks for. */
    public static final class Variable {

        public static final String RUN = "run";
        /** Ids of the organisations that have to answer next. */
        public static final String PARTIES = "parties";
        public static final String PARTY = "party";
        public static final String APPROVED = "approved";
        public static final String AGREED = "agreed";
        /** Items still run after the confirmation, so the order goes back to the answers. */
        public static final String ITEMS_LEFT = "itemsLeft";
        public static final String CLOSE_CASE = "closeCase";
        /** The order has ended, and what was begun in it on a wrong day of service is still to be reviewed. */
        public static final String REVIEW_PENDING = "reviewPending";
        /** The answers may be cut off; false sends the token back to them. */
        public static final String CLOSED = "closed";
        /** Beside {@link #CLOSED}: nothing is left to re-inspect, all items went into a child order. */
        public static final String CARRIED_ON = "carriedOn";
        public static final String TO_DECIDE = "toDecide";
        public static final String DEADLINE_ID = "deadlineId";
        public static final String LEDGER_ENTRY = "ledgerEntry";
        public static final String COUNT_KEY = "countKey";
        public static final String EXTENSION_ID = "extensionId";
        public static final String ANSWER_ID = "answerId";
        public static final String SUPERVISOR_ID = "supervisorId";
        public static final String CORRECTION_ID = "correctionId";

        private Variable() {
        }
    }
}
