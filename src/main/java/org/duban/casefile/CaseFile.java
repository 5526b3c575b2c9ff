package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.duban.engine.Episode;
import org.duban.security.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** A case: who is in it, under which law, and whether it runs. Its row orders everything that happens in it. */
@Entity
@Table(name = "case_files")
public class CaseFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNo;
    private long authorityId;
    private long siteId;
    private String siteName;
    private String region;
    private String profileKey;
    private String profileVersion;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private CaseState state;
    @Nullable
    private LocalDate suspendedFrom;
    @Nullable
    private Instant closedAt;
    @Nullable
    private String conclusion;
    private int episodes;
    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "case_parties", joinColumns = @JoinColumn(name = "case_id"))
    private Set<CaseParty> parties = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "case_officers", joinColumns = @JoinColumn(name = "case_id"))
    private Set<CaseOfficer> officers = new HashSet<>();

    protected CaseFile() {
    }

    CaseFile(String caseNo, NewCase opened, Instant openedAt) {
        this.caseNo = caseNo;
        this.authorityId = opened.authorityId();
        this.siteId = opened.siteId();
        this.siteName = opened.siteName();
        this.region = opened.region();
        this.profileKey = opened.profileKey();
        this.profileVersion = opened.profileVersion();
        this.parties.addAll(opened.parties());
        this.officers.addAll(opened.officers());
        this.openedAt = openedAt;
        this.state = CaseState.OPEN;
    }

    /** The next proceeding of this kind in the case. */
    public Episode nextEpisode(String processId) {
        requireOpen();
        episodes++;
        return new Episode(processId, id, caseNo, episodes);
    }

    /** Refuses unless the case runs. */
    public void requireOpen() {
        if (state != CaseState.OPEN) {
            throw CaseProblems.notOpen(this);
        }
    }

    /** Refuses once the case is closed: what a party sends is taken while it is suspended, too. */
    public void requireUnclosed() {
        if (state == CaseState.CLOSED) {
            throw CaseProblems.notOpen(this);
        }
    }

    /** Whether clocks and the authority's tasks wait. */
    public boolean isSuspended() {
        return state == CaseState.SUSPENDED;
    }

    void suspend(LocalDate from) {
        requireOpen();
        state = CaseState.SUSPENDED;
        suspendedFrom = from;
    }

    void resume() {
        if (state != CaseState.SUSPENDED) {
            throw CaseProblems.notSuspended(this);
        }
        state = CaseState.OPEN;
        suspendedFrom = null;
    }

    /** Puts the officer in the place of whoever holds his position. */
    void put(CaseOfficer officer) {
        officers.removeIf(one -> one.position() == officer.position());
        officers.add(officer);
    }

    /** Ends the case by decision. */
    public void close(String newConclusion, Instant at) {
        requireOpen();
        state = CaseState.CLOSED;
        closedAt = at;
        conclusion = newConclusion;
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** Such as 济住建实名案〔2026〕1号. */
    public String caseNo() {
        return caseNo;
    }

    /** The authority that leads it. */
    public long authorityId() {
        return authorityId;
    }

    /** The site it is about. */
    public long siteId() {
        return siteId;
    }

    /** The site's name when the case was opened. */
    public String siteName() {
        return siteName;
    }

    /** Administrative division code, for the access scope. */
    public String region() {
        return region;
    }

    /** Jurisdiction whose profile judges it. */
    public String profileKey() {
        return profileKey;
    }

    /** The profile's version on the day of opening. */
    public String profileVersion() {
        return profileVersion;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Where it stands. */
    public CaseState state() {
        return state;
    }

    /** First day of the suspension that lasts. */
    public Optional<LocalDate> suspendedFrom() {
        return Optional.ofNullable(suspendedFrom);
    }

    /** When it was closed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** What it ended with. */
    public Optional<String> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    /** Grows with every change of the row. */
    public int version() {
        return version;
    }

    /** Who is in it. */
    public Set<CaseParty> parties() {
        return Set.copyOf(parties);
    }

    /** Its officers. */
    public Set<CaseOfficer> officers() {
        return Set.copyOf(officers);
    }

    /** The officer in this position. */
    public Optional<CaseOfficer> officer(CaseOfficer.Position position) {
        return officers.stream().filter(one -> one.position() == position).findFirst();
    }

    /** The first organisation in this relation. */
    public Optional<Long> holder(OrganisationKind relation) {
        return parties.stream().filter(one -> one.relation() == relation).map(CaseParty::organisationId).sorted()
                .findFirst();
    }

    /** Whether the organisation is a party of it. */
    public boolean hasParty(long organisationId) {
        return parties.stream().anyMatch(one -> one.organisationId() == organisationId);
    }
}
