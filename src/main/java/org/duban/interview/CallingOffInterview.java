package org.duban.interview;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.Documents;
import org.duban.engine.ProcessEngine;
import org.duban.interview.InterviewForms.CallingOff;
import org.duban.measure.Desk;
import org.duban.measure.Paper;
import org.duban.shared.Clause;

/** Ends an interview that is not held: it has become needless, or cannot be notified in time any more. */
@ApplicationScoped
public class CallingOffInterview {

    private final InterviewClocks clocks;
    private final Documents documents;
    private final ProcessEngine engine;

    CallingOffInterview(InterviewClocks clocks, Documents documents, ProcessEngine engine) {
        this.clocks = clocks;
        this.documents = documents;
        this.engine = engine;
    }

    /** Calls it off with a reason; the number of a notice that nobody got stays void. It counts for nothing. */
    @Clause("A7")
    public void callOff(Desk<Interview> desk, CallingOff said) {
        Interview interview = desk.measure();
        Paper notice = interview.notice();
        if (!notice.isServed()) {
            notice.documentId().ifPresent(id -> documents.voidIt(id, said.reason(), desk.actor()));
        }
        clocks.calledOff(desk);
        interview.calledOff(said.reason());
        desk.tell("interview.called-off", "取消约谈：" + said.reason(), "Interview called off: " + said.reason(),
                interview.isKnownToParty() ? Set.of(interview.organisationId()) : Set.of());
        engine.beginAgain(interview.episode());
    }
}
