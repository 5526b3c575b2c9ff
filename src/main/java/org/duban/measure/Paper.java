package org.duban.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

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
import org.duban.security.Actor;
import org.duban.shared.Clause;
import org.jspecify.annotations.Nullable;

/** A paper of a measure for one addressee, on its way from draft to service. Where it is, the measure's stage says. */
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
    private long addresseeId;
    private @Nullable String draftedBy;
    private @Nullable String approvedBy;
    private @Nullable String sentBack;
    private @Nullable Long documentId;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private boolean served;
    private @Nullable Instant acknowledgedAt;
    // Who said that it has arrived is kept for the record.
    @Nullable
    String acknowledgedBy;
    @Nullable
    String acknowledgedAuthor;

    protected Paper() {
    }

    Paper(Measure measure, DocumentKind kind, long addressee) {
        this.measure = measure;
        this.kind = kind.key();
        this.addresseeId = addressee;
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

    /** Its addressee holds it. */
    void reached() {
        served = true;
    }

    /** Its addressee said so; no clock depends on it. */
    void acknowledged(Actor party, Instant at) {
        acknowledgedAt = at;
        acknowledgedBy = party.personId();
        acknowledgedAuthor = party.name();
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

    /** Whom it has to reach. */
    public long addressee() {
        return addresseeId;
    }

    /** When its addressee said that it has arrived. */
    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** Whether its addressee holds it. */
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

    /** The numbers of these papers in one line, once they are drawn. */
    public static Optional<String> numbers(Collection<Paper> papers) {
        return Optional.of(papers.stream().flatMap(one -> one.number().stream()).distinct().collect(Collectors.joining("、")))
                .filter(numbers -> !numbers.isEmpty());
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
