package org.duban.interview;

import java.util.Optional;

import org.duban.casefile.Required;
import org.duban.interview.InterviewForms.Head;
import org.duban.interview.InterviewForms.Minutes;
import org.duban.interview.InterviewForms.Signing;
import org.duban.interview.InterviewForms.Statement;
import org.duban.shared.Clause;

/**
 * Whether minutes are whole: of a session that was held who came, what they said or that they refused to, what they promised
 * and whether they signed; of one to which nobody came that alone.
 */
@Clause("JY-3.2c")
record MinutesCheck(Minutes said) {

    /** Refuses minutes that lack something, or say something that cannot have been. */
    void require() {
        if (said.session() == Session.HELD) {
            requireHeld();
        } else {
            requireNobody();
        }
    }

    private void requireHeld() {
        needed("head", said.head());
        needed("proxyReason", said.head().get() == Head.BY_PROXY, said.proxyReason());
        needed("proxyFileId", said.head().get() == Head.BY_PROXY, said.proxyFileId());
        if (said.attendees().isEmpty()) {
            throw Required.missing("attendees");
        }
        needed("stated", said.stated());
        needed("statement", said.stated().get() == Statement.MADE, said.statement());
        needed("promise", said.promise());
        needed("signed", said.signed());
        needed("unsigned", said.signed().get() == Signing.REFUSED, said.unsigned());
        none("absence", said.absence());
    }

    private void requireNobody() {
        needed("absence", said.absence());
        none("head", said.head());
        none("proxyReason", said.proxyReason());
        none("proxyFileId", said.proxyFileId());
        if (!said.attendees().isEmpty()) {
            throw InterviewProblems.notAsked("attendees");
        }
        none("stated", said.stated());
        none("statement", said.statement());
        none("promise", said.promise());
        none("signed", said.signed());
        none("unsigned", said.unsigned());
    }

    private static void needed(String field, Optional<?> given) {
        needed(field, true, given);
    }

    private static void needed(String field, boolean always, Optional<?> given) {
        if (always && given.isEmpty()) {
            throw Required.missing(field);
        }
    }

    private static void none(String field, Optional<?> given) {
        if (given.isPresent()) {
            throw InterviewProblems.notAsked(field);
        }
    }
}
