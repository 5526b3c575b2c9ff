package org.duban.operations;

/** What an operator can repair. */
public enum RepairKind {
    /** Sends a parked command again; the subject is the outbox row. */
    RESEND,
    /** Gives a command up, so that those of its case behind it leave; the subject is the outbox row. */
    DISMISS,
    /** Hands the job of an incident out again; the subject is the incident. */
    RETRY,
    /** Ends the run of an episode and begins a new one at its step; the subject is {@code process/case/count}. */
    RESTART
}
