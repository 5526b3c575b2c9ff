package org.duban.measure;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.duban.document.DocumentContent.Reference;
import org.duban.document.DocumentKind;
import org.duban.document.IssuedDocument;
import org.duban.problem.Text;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/** A paper of a measure on its way from draft to service. Where it is, the measure's stage says. */
@Entity
@Table(name = "papers")
public class Paper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "measure_id")
    private Measure measure;
    private String kind;
    private @Nullable String draftedBy;
    private @Nullable String approvedBy;
    private @Nullable String sentBack;
    private @Nullable Long documentId;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private boolean served;

    protected Paper() {
    }

    Paper(Measure measure, DocumentKind kind) {
        this.measure = measure;
        this.kind = kind.key();
    }

    /** Somebody wrote it. */
    public void drafted(String person) {
        draftedBy = person;
        sentBack = null;
    }

    @Clause("行政处罚法 57")
    void approved(String person, Text noun) {
        if (person.equals(draftedBy)) {
            throw PaperProblems.approverDrafted(noun);
        }
        approvedBy = person;
    }

    void sentBack(String reason) {
        sentBack = reason;
    }

    void issued(IssuedDocument document) {
        documentId = document.id();
        number = document.number();
        issuedOn = document.date();
    }

    /** Somebody holds it. */
    void reached() {
        served = true;
    }

    /** Back to the draft, without approval and number. */
    void withdrawn(String reason) {
        sentBack = reason;
        approvedBy = null;
        documentId = null;
        number = null;
        issuedOn = null;
    }

    boolean isOf(DocumentKind asked) {
        return kind.equals(asked.key());
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** The measure that it is of. */
    public Measure measure() {
        return measure;
    }

    /** Whether somebody holds it. */
    public boolean isServed() {
        return served;
    }

    /** Person id of the leader who let it leave. */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    /** Why the draft is back: the leader's reason, or that of whoever withdrew it. */
    public Optional<String> sentBack() {
        return Optional.ofNullable(sentBack);
    }

    /** The document, once numbered. */
    public Optional<Long> documentId() {
        return Optional.ofNullable(documentId);
    }

    /** Its number, once drawn. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** Its day, once numbered. */
    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    /** How another paper names it; it has its number by then. */
    public Reference reference(DocumentKind its) {
        return new Reference(its.title(), number().orElseThrow(), issuedOn().orElseThrow());
    }
}
