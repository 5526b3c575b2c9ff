package org.duban.measure;

import java.util.Set;

import org.duban.casefile.CaseOfficers;
import org.duban.casefile.Required;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.engine.ProcessEngine;
import org.duban.measure.PaperForms.Approval;
import org.duban.measure.PaperForms.Issue;
import org.duban.measure.PaperForms.Replacement;
import org.duban.measure.PaperForms.Sealing;
import org.duban.measure.PaperForms.Withdrawal;
import org.duban.problem.Text;
import org.duban.shared.Clause;

/** A paper from its draft to its seal: approved, numbered, sealed; and taken back before it has reached anybody. */
final class PaperIssue<M extends Measure> {

    private final PaperLife<M> life;
    private final CaseOfficers officers;
    private final Paperwork paperwork;
    private final Documents documents;
    private final ProcessEngine engine;

    PaperIssue(PaperLife<M> life, CaseOfficers officers, Paperwork paperwork, Documents documents, ProcessEngine engine) {
        this.life = life;
        this.officers = officers;
        this.paperwork = paperwork;
        this.documents = documents;
        this.engine = engine;
    }

    /** The leader lets it leave, or sends its draft back with a reason; nobody approves what he drafted or found himself. */
    void approve(Desk<M> desk, Approval said) {
        officers.requireNotInspector(desk.file(), desk.actor());
        Paper paper = paper(desk);
        Text title = life.words().title().apply(desk.measure());
        if (said.approved()) {
            paper.approved(desk.actor().personId(), life.words().noun());
            desk.measure().become(life.stages().approved());
            tell(desk, "approved", "同意下发" + title.zh(), title.en() + " approved");
        } else {
            String reason = said.reason().orElseThrow(() -> Required.missing("reason"));
            paper.sentBack(reason);
            desk.measure().become(life.stages().draft());
            tell(desk, "rejected", "不同意下发：" + reason, title.en() + " sent back: " + reason);
        }
    }

    /** Gives it its number and locks it: what it says and its number stay from here on. */
    @Clause({ "JY-3.2b", "行政处罚法 42" })
    void issue(Desk<M> desk, Issue said) {
        officers.requireTwo(desk.file());
        Text title = life.words().title().apply(desk.measure());
        IssuedDocument document = paperwork.issue(desk, life.kind().apply(desk.measure()), life.content().apply(desk),
                Set.of());
        paper(desk).issued(document);
        desk.measure().become(life.stages().numbered());
        tell(desk, "issued", "签发" + title.zh() + " " + document.number(),
                title.en() + " issued: " + document.number());
    }

    /** Takes the scan of the sealed paper; it can be served then. */
    @Clause("JY-1.c")
    void seal(Desk<M> desk, Sealing sealing) {
        documents.attachSealed(paper(desk).documentId().orElseThrow(), sealing.sealedFileId(), desk.actor());
        desk.measure().become(life.stages().issued());
        tell(desk, "sealed", "上传盖章件", "Sealed copy attached");
    }

    /**
     * Takes it back to its draft; its number stays void, and what is drafted then is approved again and gets a number of its
     * own.
     */
    @Clause("JY-1.c")
    void withdraw(Desk<M> desk, Withdrawal withdrawal) {
        String reason = withdrawal.reason();
        Paper paper = paper(desk);
        Text title = life.words().title().apply(desk.measure());
        String number = paper.number().map(one -> " " + one).orElse("");
        paper.documentId().ifPresent(id -> documents.voidIt(id, reason, desk.actor()));
        paper.withdrawn(reason);
        desk.measure().become(life.stages().draft());
        tell(desk, "withdrawn", "撤回" + title.zh() + number + "，重新拟制：" + reason,
                title.en() + number + " withdrawn, to be drafted again: " + reason);
        engine.beginAgain(desk.measure().episode());
    }

    /** Puts the right scan in the place of a wrong one, which stays on record. */
    @Clause("JY-1.c")
    void replaceSealed(Desk<M> desk, Replacement right) {
        documents.replaceSealed(paper(desk).documentId().orElseThrow(), right.fileId(), right.reason(), desk.actor());
        desk.tell(desk.measure().episode().processId() + ".sealed-copy-replaced", "更换盖章件：" + right.reason(),
                "Sealed copy replaced: " + right.reason(), Set.of());
    }

    /** Nobody holds it yet: only so long it can be taken back, or its scan replaced. */
    void requireUnserved(Desk<? extends M> desk) {
        if (life.paper(desk.measure()).isServed()) {
            throw PaperProblems.servedAlready(life.words().noun());
        }
    }

    private Paper paper(Desk<M> desk) {
        return life.paper(desk.measure());
    }

    private void tell(Desk<M> desk, String what, String zh, String en) {
        desk.tell("%s.%s-%s".formatted(desk.measure().episode().processId(), life.words().fact(), what), zh, en, Set.of());
    }
}
