package org.duban.measure;

import java.util.Optional;
import java.util.Set;

import org.duban.casefile.CaseOfficers;
import org.duban.document.Documents;
import org.duban.document.IssuedDocument;
import org.duban.engine.ProcessEngine;
import org.duban.measure.PaperForms.Approval;
import org.duban.measure.PaperForms.Replacement;
import org.duban.measure.PaperForms.Sealing;
import org.duban.measure.PaperForms.Withdrawal;
import org.duban.problem.Text;
import org.duban.shared.Clause;

/** A paper from its draft to its seal: approved, numbered, sealed; and taken back before it has reached anybody. */
public final class PaperIssue<M extends Measure> {

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

    /** The leader lets it leave, or sends its draft back with a reason; nobody approves what he drafted. */
    public void approve(Desk<M> desk, Approval said) {
        Paper paper = paper(desk);
        Text title = life.title();
        if (said.approved()) {
            paper.approved(desk.actor().personId(), life.noun());
            desk.measure().become(life.stages().approved());
            tell(desk, "approved", "同意下发" + title.zh(), title.en() + " approved");
        } else {
            String reason = said.reason().orElseThrow(() -> MeasureProblems.missing("reason"));
            paper.sentBack(reason);
            desk.measure().become(life.stages().draft());
            tell(desk, "rejected", "不同意下发：" + reason, title.en() + " sent back: " + reason);
        }
    }

    /**
     * Gives it its number and locks it, and takes the scan of the sealed paper when it comes with it.
     *
     * @return whether it can be served now; without a scan it waits for it
     */
    @Clause({ "JY-3.2b", "行政处罚法 42" })
    public boolean issue(Desk<M> desk, Sealing sealing) {
        Paper paper = paper(desk);
        if (paper.documentId().isEmpty()) {
            officers.requireTwo(desk.file());
            IssuedDocument document = paperwork.issue(desk, life.kind(), life.content().apply(desk), Set.of());
            paper.issued(document);
            tell(desk, "issued", "签发" + life.title().zh() + " " + document.number(),
                    life.title().en() + " issued: " + document.number());
        }
        Optional<Long> scan = sealing.sealedFileId();
        scan.ifPresent(file -> {
            desk.measure().become(life.stages().issued());
            documents.attachSealed(paper.documentId().orElseThrow(), file, desk.actor());
            tell(desk, "sealed", "上传盖章件", "Sealed copy attached");
        });
        return scan.isPresent();
    }

    /**
     * Takes it back to its draft; its number stays void, and what is drafted then is approved again and gets a number of its
     * own.
     */
    @Clause("JY-1.c")
    public void withdraw(Desk<M> desk, Withdrawal withdrawal) {
        String reason = withdrawal.reason();
        Paper paper = paper(desk);
        String number = paper.number().map(one -> " " + one).orElse("");
        paper.documentId().ifPresent(id -> documents.voidIt(id, reason, desk.actor()));
        paper.withdrawn(reason);
        desk.measure().become(life.stages().draft());
        tell(desk, "withdrawn", "撤回" + life.title().zh() + number + "，重新拟制：" + reason,
                life.title().en() + number + " withdrawn, to be drafted again: " + reason);
        engine.beginAgain(desk.measure().episode());
    }

    /** Puts the right scan in the place of a wrong one, which stays on record. */
    @Clause("JY-1.c")
    public void replaceSealed(Desk<M> desk, Replacement right) {
        documents.replaceSealed(paper(desk).documentId().orElseThrow(), right.fileId(), right.reason(), desk.actor());
        desk.tell(desk.measure().episode().processId() + ".sealed-copy-replaced", "更换盖章件：" + right.reason(),
                "Sealed copy replaced: " + right.reason(), Set.of());
    }

    /** Nobody holds it yet: only so long it can be taken back, or its scan replaced. */
    public void requireUnserved(Desk<? extends M> desk) {
        if (desk.measure().paper(life.kind()).isServed()) {
            throw PaperProblems.servedAlready(life.noun());
        }
    }

    private Paper paper(Desk<M> desk) {
        return desk.measure().paper(life.kind());
    }

    private void tell(Desk<M> desk, String what, String zh, String en) {
        desk.tell("%s.%s-%s".formatted(desk.measure().episode().processId(), life.word(), what), zh, en, Set.of());
    }
}
