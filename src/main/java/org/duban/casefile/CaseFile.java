package org.duban.casefile;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.duban.security.Role;
import org.jspecify.annotations.Nullable;

/** 案件: the dossier of one site's violations, with the officers who handle it. */
@Entity
@Table(name = "case_files")
@DiscriminatorValue("case")
public class CaseFile extends Dossier {

    private long siteId;
    private String siteName;
    @Nullable
    private String conclusion;
    @Nullable
    private String closingProposedBy;
    @Nullable
    private String closingRefused;
    // Who let it be closed is kept for the record.
    @Nullable
    String closingApprovedBy;

    @ElementCollection
    @CollectionTable(name = "case_officers", joinColumns = @JoinColumn(name = "case_id"))
    private Set<CaseOfficer> officers = new HashSet<>();

    protected CaseFile() {
    }

    CaseFile(String caseNo, NewCase opened, Instant openedAt) {
        super(caseNo, opened.dossier(), openedAt);
        this.siteId = opened.siteId();
        this.siteName = opened.siteName();
        this.officers.addAll(opened.officers());
    }

    /** Puts the officer in the place of whoever holds his position. */
    void put(CaseOfficer officer) {
        officers.removeIf(one -> one.position() == officer.position());
        officers.add(officer);
    }

    /** The case officer proposes to close it with this conclusion. */
    void proposeClosing(String newConclusion, String officer) {
        conclusion = newConclusion;
        closingProposedBy = officer;
        closingRefused = null;
    }

    /** It stays open; the conclusion stays for whoever proposes anew. */
    void refuseClosing(String reason) {
        closingProposedBy = null;
        closingRefused = reason;
    }

    /** Ends the case by decision of this leader, with the conclusion that was proposed. */
    void close(String leader, Instant at) {
        end(at);
        closingApprovedBy = leader;
    }

    @Override
    public String about() {
        return siteName;
    }

    @Override
    protected Optional<String> officerFor(String role) {
        return role.equals(Role.CASE_OFFICER.key())
                ? officer(CaseOfficer.Position.CASE_OFFICER).map(CaseOfficer::personId)
                : Optional.empty();
    }

    /** The site it is about. */
    public long siteId() {
        return siteId;
    }

    /** The site's name when the case was opened. */
    public String siteName() {
        return siteName;
    }

    /** Person id of whoever proposes to close it. */
    public Optional<String> closingProposedBy() {
        return Optional.ofNullable(closingProposedBy);
    }

    /** Why the leader did not let it be closed. */
    public Optional<String> closingRefused() {
        return Optional.ofNullable(closingRefused);
    }

    /** What it ended with. */
    public Optional<String> conclusion() {
        return proposedConclusion().filter(said -> state() == CaseState.CLOSED);
    }

    /** What it is proposed to end with; until it is closed the authority's own word. */
    public Optional<String> proposedConclusion() {
        return Optional.ofNullable(conclusion);
    }

    /** Its officers. */
    public Set<CaseOfficer> officers() {
        return Set.copyOf(officers);
    }

    /** The officer in this position. */
    public Optional<CaseOfficer> officer(CaseOfficer.Position position) {
        return officers.stream().filter(one -> one.position() == position).findFirst();
    }
}
