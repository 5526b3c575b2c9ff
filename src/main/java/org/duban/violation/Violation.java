package org.duban.violation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A finding: facts that fall under an entry of the catalogue, as two officers saw them. It is never changed. */
@Entity
@Immutable
@Table(name = "violations")
public class Violation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long caseId;
    private String catalogueVersion;
    private String code;
    private String facts;
    private String place;
    private LocalDate foundOn;
    private long liableOrganisationId;
    private String foundBy;
    private Instant recordedAt;

    protected Violation() {
    }

    /** A finding of the case, recorded at this instant by this person. */
    Violation(long caseId, String catalogueVersion, Finding finding, String foundBy, Instant recordedAt) {
        this.caseId = caseId;
        this.catalogueVersion = catalogueVersion;
        this.code = finding.code();
        this.facts = finding.facts();
        this.place = finding.place();
        this.foundOn = finding.foundOn();
        this.liableOrganisationId = finding.liableOrganisationId();
        this.foundBy = foundBy;
        this.recordedAt = recordedAt;
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** The case it was found in. */
    public long caseId() {
        return caseId;
    }

    /** Code of the catalogue. */
    public String code() {
        return code;
    }

    /** What was found. */
    public String facts() {
        return facts;
    }

    /** Where. */
    public String place() {
        return place;
    }

    /** When. */
    public LocalDate foundOn() {
        return foundOn;
    }

    /** Who answers for it. */
    public long liableOrganisationId() {
        return liableOrganisationId;
    }

    /** Edition of the catalogue. */
    public String catalogueVersion() {
        return catalogueVersion;
    }

    /** Person id of the inspector. */
    public String foundBy() {
        return foundBy;
    }

    /** When it was written down. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** What an inspector found: code, facts, place, day, and whose fault it is. */
    public record Finding(String code, String facts, String place, LocalDate foundOn, long liableOrganisationId) {
    }
}
