package org.duban.interview.web;

import java.util.Optional;

import org.duban.interview.Appointment;
import org.duban.interview.Interview;
import org.duban.interview.InterviewState;
import org.duban.measure.Paper;
import org.duban.security.Actor;

/**
 * What a reader knows of the notice. While another day is being decided the enterprise knows, and is bound by, the one that it
 * was served.
 *
 * @param current whether it is the one that the authority works on
 */
record KnownNotice(InterviewState state, Optional<Appointment> appointment, Optional<String> number,
        Optional<Long> documentId, boolean current) {

    static KnownNotice of(Interview interview, Actor reader) {
        if (reader.readsAsAuthority() || interview.notice().isServed()) {
            return new KnownNotice(interview.state(), interview.appointment(), interview.notice().number(),
                    interview.notice().documentId(), true);
        }
        Paper served = interview.firstNotice();
        return new KnownNotice(interview.state().hasEnded() ? interview.state() : InterviewState.NOTIFIED, interview.told(),
                served.number(), served.documentId(), false);
    }
}
