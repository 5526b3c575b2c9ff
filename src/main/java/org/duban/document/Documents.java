package org.duban.document;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.Organisation;
import org.duban.security.Organisations;
import org.duban.shared.Characters;
import org.duban.shared.Clause;

import io.quarkus.logging.Log;

/** Issues documents under gap-free numbers; what was issued is locked for good. */
@ApplicationScoped
public class Documents {

    /** The member of a refusal that names the characters which cannot be printed. */
    public static final String UNPRINTABLE = "unprintable";

    private static final Set<FileKind> SCANS = Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);
    private static final int MAX_REASON = 500;

    private final DocumentRows rows;
    private final DocumentNumbers numbers;
    private final DocumentHtml html;
    private final FrozenData frozen;
    private final Files files;
    private final Organisations organisations;
    private final DocumentAccess access;
    private final Event<DocumentIssued> issued;
    private final Clock clock;

    Documents(DocumentRows rows, DocumentNumbers numbers, DocumentHtml html, FrozenData frozen, Files files,
            Organisations organisations, DocumentAccess access, Event<DocumentIssued> issued, Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.html = html;
        this.frozen = frozen;
        this.files = files;
        this.organisations = organisations;
        this.access = access;
        this.issued = issued;
        this.clock = clock;
    }

    /**
     * Issues a document. Call it last in the transaction: the row of numbers stays locked until the commit. Refuses data
     * that lacks something or cannot be printed before a number is drawn; the PDF is made after the commit.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Clause("JY-1.c")
    public IssuedDocument issue(NewDocument document) {
        String agencyWords = agencyWords(document);
        String json = printable(document, agencyWords);
        int number = numbers.draw(document.authorityCode(), document.date().getYear(), document.kind());
        String numberText = document.kind().number(agencyWords, document.date().getYear(), number);
        long id = rows.insert(document, json, number, numberText, clock.instant());
        issued.fire(new DocumentIssued(id));
        Log.infof("dossier %d: issued document %d %s", document.dossierId(), id, numberText);
        return get(id);
    }

    /**
     * Refuses what {@link #issue} would refuse because of its content, so that it is told to whom can still change the
     * words.
     */
    public void requireIssuable(NewDocument document) {
        printable(document, agencyWords(document));
    }

    private String agencyWords(NewDocument document) {
        return organisations.byCode(document.authorityCode()).map(Organisation::documentPrefix)
                .filter(words -> !words.isEmpty())
                .orElseThrow(() -> DocumentProblems.numberless(document.authorityCode()));
    }

    private String printable(NewDocument document, String agencyWords) {
        String json = frozen.freeze(document.kind(), document.data());
        html.requirePrintable(document, agencyWords, frozen.thaw(json));
        return json;
    }

    /** The text with a mark in the place of each character that cannot be printed, for names that nobody can change. */
    public String legible(String text) {
        return html.legible(text);
    }

    /** The data of a document from its typed content. */
    public Map<String, Object> data(DocumentContent content) {
        return frozen.map(content);
    }

    /** Attaches the scan of the sealed paper, once; refuses it on a void document. */
    @Transactional
    public void attachSealed(long documentId, long fileId, Actor actor) {
        rows.lock(documentId);
        IssuedDocument document = get(documentId);
        requireValid(document);
        if (document.isSealed()) {
            throw DocumentProblems.sealedAlready(document.number());
        }
        seal(document, fileId, actor);
    }

    /**
     * Puts another scan in the place of the sealed one, which stays on record with the reason. Whether the document was
     * served is for the caller to know: only before is there something to replace.
     */
    @Transactional
    public void replaceSealed(long documentId, long fileId, String reason, Actor actor) {
        if (reason.isBlank() || Characters.count(reason) > MAX_REASON) {
            throw DocumentProblems.replacementReasonMissing();
        }
        rows.lock(documentId);
        IssuedDocument document = get(documentId);
        requireValid(document);
        StoredFile before = sealed(document);
        if (before.sha256().equals(files.get(fileId).sha256())) {
            throw DocumentProblems.sameCopy();
        }
        rows.keepReplaced(documentId, new ReplacedCopy(before.id(), reason.strip(), actor.name(), clock.instant()),
                actor.personId());
        seal(document, fileId, actor);
    }

    /** The sealed copies that were replaced, the oldest first; a party learns of none, it was served the right one. */
    public List<ReplacedCopy> replacedCopies(IssuedDocument document, Actor reader) {
        return reader.readsAsAuthority() ? rows.replaced(document.id()) : List.of();
    }

    private void seal(IssuedDocument document, long fileId, Actor actor) {
        if (!SCANS.contains(files.get(fileId).kind())) {
            throw DocumentProblems.notAScan();
        }
        files.attach(fileId, document.dossierId(), document.audience(), actor);
        rows.markSealed(document.id(), fileId, actor.personId(), clock.instant());
    }

    /** Lets further organisations read a document and its sealed copy, such as once it was served on them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void grant(long documentId, Set<Long> audience) {
        rows.grant(documentId, audience);
        get(documentId).sealedFileId().ifPresent(file -> files.grant(file, audience));
    }

    /** Withdraws a document; it keeps its number, marked void. */
    @Transactional
    public void voidIt(long documentId, String reason, Actor actor) {
        if (reason.isBlank() || Characters.count(reason) > MAX_REASON) {
            throw DocumentProblems.reasonMissing();
        }
        rows.lock(documentId);
        IssuedDocument document = get(documentId);
        requireValid(document);
        rows.markVoid(documentId, reason.strip(), actor.personId(), clock.instant());
        Log.infof("dossier %d: document %d is void", document.dossierId(), documentId);
    }

    /** Notes beside a document what of it was put right; the last word stays, the document as it was issued too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void correct(long documentId, String words) {
        rows.lock(documentId);
        rows.markCorrected(documentId, words);
    }

    /** The documents of a case, in the order in which they were issued. */
    public List<IssuedDocument> ofDossier(long dossierId) {
        return rows.ofDossier(dossierId);
    }

    /** The documents of a case that this person may read. */
    public List<IssuedDocument> visibleOfDossier(long dossierId, Actor actor) {
        return rows.ofDossier(dossierId).stream().filter(document -> mayRead(document, actor)).toList();
    }

    /** The document; refuses an id that nobody has. */
    public IssuedDocument get(long id) {
        return rows.find(id).orElseThrow(DubanProblem::notFound);
    }

    /** The document, if this person may read it. */
    public IssuedDocument visible(long id, Actor actor) {
        return rows.find(id).filter(document -> mayRead(document, actor)).orElseThrow(DubanProblem::notFound);
    }

    /** The file of a document's PDF; refuses while it is being made. */
    public StoredFile pdf(IssuedDocument document) {
        return files.get(document.pdfFileId().orElseThrow(DocumentProblems::pdfPending));
    }

    /** The file of a document's sealed copy; refuses where there is none yet. */
    public StoredFile sealed(IssuedDocument document) {
        return files.get(document.sealedFileId().orElseThrow(DubanProblem::notFound));
    }

    /** The content of one of those files. */
    public InputStream open(StoredFile file) {
        return files.open(file.id());
    }

    private boolean mayRead(IssuedDocument document, Actor actor) {
        return access.mayRead(actor, document.dossierId(), document.audience());
    }

    private static void requireValid(IssuedDocument document) {
        if (document.state() == DocumentState.VOID) {
            throw DocumentProblems.isVoid(document.number());
        }
    }
}
