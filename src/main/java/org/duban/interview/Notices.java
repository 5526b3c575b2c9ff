package org.duban.interview;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.measure.Desk;
import org.duban.measure.PaperActs;
import org.duban.measure.PaperForms;
import org.duban.measure.PaperIssue;
import org.duban.measure.PaperService;

/** The acts on the notice that holds: the first one, or that of another day once the session was moved. */
@ApplicationScoped
public class Notices {

    private final PaperIssue<Interview> firstIssue;
    private final PaperIssue<Interview> otherIssue;
    private final PaperService<Interview> firstService;
    private final PaperService<Interview> otherService;

    Notices(PaperActs papers, Summoning summoning) {
        this.firstIssue = papers.issue(summoning.notice());
        this.otherIssue = papers.issue(summoning.postponement());
        this.firstService = papers.service(summoning.notice());
        this.otherService = papers.service(summoning.postponement());
    }

    private PaperIssue<Interview> issue(Desk<? extends Interview> desk) {
        return desk.measure().isPostponed() ? otherIssue : firstIssue;
    }

    private PaperService<Interview> service(Desk<? extends Interview> desk) {
        return desk.measure().isPostponed() ? otherService : firstService;
    }

    /** The leader lets it leave, or sends its draft back. */
    public void approve(Desk<Interview> desk, PaperForms.Approval said) {
        issue(desk).approve(desk, said);
    }

    /** Numbers it, and takes its sealed copy; says whether it can be served now. */
    public boolean issue(Desk<Interview> desk, PaperForms.Sealing sealing) {
        return issue(desk).issue(desk, sealing);
    }

    /** Nobody holds it yet. */
    public void requireUnserved(Desk<? extends Interview> desk) {
        issue(desk).requireUnserved(desk);
    }

    /** Takes it back to its draft. */
    public void withdraw(Desk<Interview> desk, PaperForms.Withdrawal said) {
        issue(desk).withdraw(desk, said);
    }

    /** Puts the right scan in the place of a wrong one. */
    public void replaceSealed(Desk<Interview> desk, PaperForms.Replacement said) {
        issue(desk).replaceSealed(desk, said);
    }

    /** Records its service on the one whom it has to reach. */
    public void serve(Desk<Interview> desk, PaperForms.Service said) {
        service(desk).serve(desk, said);
    }

    /** Puts the right day of service in the place of a wrong one. */
    public long correct(Desk<Interview> desk, PaperForms.Correction said) {
        return service(desk).correct(desk, said);
    }

    /** Whoever was not served does not learn that it is there. */
    public void requireServed(Desk<? extends Interview> desk) {
        service(desk).requireServed(desk);
    }

    /** The enterprise says so once. */
    public void requireUnacknowledged(Desk<? extends Interview> desk) {
        service(desk).requireUnacknowledged(desk);
    }

    /** The enterprise says that it has arrived. */
    public void acknowledge(Desk<Interview> desk, PaperForms.Receipt receipt) {
        service(desk).acknowledge(desk, receipt);
    }
}
