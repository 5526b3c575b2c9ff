package org.duban.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.duban.casefile.CaseOfficers;
import org.duban.casefile.Required;
import org.duban.document.DocumentKind;
import org.duban.document.Documents;
import org.duban.engine.ProcessEngine;
import org.duban.measure.PaperForms.Approval;
import org.duban.measure.PaperForms.Issue;
import org.duban.measure.PaperForms.Replacement;
import org.duban.measure.PaperForms.SealedPaper;
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
        Text title = life.words().title().apply(desk.measure());
        if (said.approved()) {
            papers(desk).forEach(one -> one.approved(desk.actor().personId(), life.words().noun()));
            desk.measure().become(life.stages().approved());
            tell(desk, "approved", "同意下发" + title.zh(), title.en() + " approved");
        } else {
            String reason = said.reason().orElseThrow(() -> Required.missing("reason"));
            papers(desk).forEach(one -> one.sentBack(reason));
            desk.measure().become(life.stages().draft());
            tell(desk, "rejected", "不同意下发：" + reason, title.en() + " sent back: " + reason);
        }
    }

    /** Gives each its number and locks it: what it says and its number stay from here on. */
    @Clause({ "JY-3.2b", "行政处罚法 42" })
    void issue(Desk<M> desk, Issue said) {
        officers.requireTwo(desk.file());
        DocumentKind kind = life.kind().apply(desk.measure());
        papers(desk).forEach(one -> one.issued(
                paperwork.issue(desk, kind, life.content().apply(desk, one.addressee()), Set.of())));
        desk.measure().become(life.stages().numbered());
        Text title = life.words().title().apply(desk.measure());
        String numbers = life.numbers(desk.measure()).orElseThrow();
        tell(desk, "issued", "签发" + title.zh() + " " + numbers, title.en() + " issued: " + numbers);
    }

    /** Takes the scan of each sealed paper; they can be served then. */
    @Clause("JY-1.c")
    void seal(Desk<M> desk, Sealing sealing) {
        Map<Long, Long> scans = sealing.papers().stream()
                .collect(Collectors.toMap(SealedPaper::documentId, SealedPaper::sealedFileId, (first, second) -> first));
        Set<Long> issued = documents(desk);
        // A scan is read by whoever holds the paper that it shows: it shows no second one.
        if (!scans.keySet().equals(issued) || Set.copyOf(scans.values()).size() < issued.size()) {
            throw PaperProblems.notItsPapers();
        }
        issued.forEach(one -> documents.attachSealed(one, scans.get(one), desk.actor()));
        desk.measure().become(life.stages().issued());
        tell(desk, "sealed", "上传盖章件", "Sealed copy attached");
    }

    /**
     * Takes them back to the draft; their numbers stay void, and what is drafted then is approved again and gets numbers of its
     * own.
     */
    @Clause("JY-1.c")
    void withdraw(Desk<M> desk, Withdrawal withdrawal) {
        String reason = withdrawal.reason();
        Text title = life.words().title().apply(desk.measure());
        String numbers = life.numbers(desk.measure()).map(one -> " " + one).orElse("");
        takeBack(desk, reason);
        desk.measure().become(life.stages().draft());
        tell(desk, "withdrawn", "撤回" + title.zh() + numbers + "，重新拟制：" + reason,
                title.en() + numbers + " withdrawn, to be drafted again: " + reason);
        engine.beginAgain(desk.measure().episode());
    }

    /** It is not to leave as it is: the numbers that it has stay void. */
    void takeBack(Desk<M> desk, String reason) {
        documents(desk).forEach(id -> documents.voidIt(id, reason, desk.actor()));
        papers(desk).forEach(one -> one.withdrawn(reason));
    }

    /** Puts the right scan in the place of a wrong one, which stays on record; where several are left it is said whose. */
    @Clause("JY-1.c")
    void replaceSealed(Desk<M> desk, Replacement right) {
        Paper paper = right.party().map(party -> life.paper(desk.measure(), party).orElseThrow(
                () -> PaperProblems.noAddressee(life.words().noun(), life.words().addressee())))
                .orElseGet(() -> onlyUnserved(desk));
        if (paper.isServed()) {
            throw PaperProblems.servedAlready(life.words().noun());
        }
        documents.replaceSealed(paper.documentId().orElseThrow(), right.fileId(), right.reason(), desk.actor());
        desk.tell(desk.measure().episode().processId() + ".sealed-copy-replaced", "更换盖章件：" + right.reason(),
                "Sealed copy replaced: " + right.reason(), Set.of());
    }

    private Paper onlyUnserved(Desk<M> desk) {
        List<Paper> left = papers(desk).stream().filter(one -> !one.isServed()).toList();
        if (left.size() > 1) {
            throw Required.missing("party");
        }
        return left.getFirst();
    }

    /** Nobody holds any yet: only so long they can be taken back. */
    void requireUnserved(Desk<? extends M> desk) {
        if (papers(desk).stream().anyMatch(Paper::isServed)) {
            throw PaperProblems.servedAlready(life.words().noun());
        }
    }

    /** Somebody does not hold his yet: its scan can be replaced. */
    void requireOneUnserved(Desk<? extends M> desk) {
        if (papers(desk).stream().allMatch(Paper::isServed)) {
            throw PaperProblems.servedAlready(life.words().noun());
        }
    }

    private List<Paper> papers(Desk<? extends M> desk) {
        return life.papers(desk.measure());
    }

    /** What was issued: before each addressee had a paper of his own, several had one. */
    private Set<Long> documents(Desk<M> desk) {
        return papers(desk).stream().flatMap(one -> one.documentId().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(Desk<M> desk, String what, String zh, String en) {
        desk.tell("%s.%s-%s".formatted(desk.measure().episode().processId(), life.words().fact(), what), zh, en, Set.of());
    }
}
