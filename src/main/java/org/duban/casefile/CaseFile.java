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

    /** Ends the case by decision. */
    void close(String newConclusion, Instant at) {
        end(at);
        conclusion = newConclusion;
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

    /** What it ended with. */
    public Optional<String> conclusion() {
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
