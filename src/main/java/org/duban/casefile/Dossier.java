package org.duban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.duban.engine.Episode;
import org.duban.security.Actor;
import org.duban.security.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * What a proceeding belongs to: who is in it, under which law, and whether it runs. Its row orders everything that happens in
 * it. Each kind is a class of its own with a table of its own beside the shared one; a case is one kind.
 */
@Entity
@Table(name = "dossiers")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Dossier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String dossierNo;
    private long authorityId;
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
    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "dossier_parties", joinColumns = @JoinColumn(name = "dossier_id"))
    private Set<CaseParty> parties = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "dossier_episodes", joinColumns = @JoinColumn(name = "dossier_id"))
    @MapKeyColumn(name = "process_id")
    @Column(name = "last_count")
    private Map<String, Integer> episodes = new HashMap<>();

    protected Dossier() {
    }

    protected Dossier(String dossierNo, NewDossier opened, Instant openedAt) {
        this.dossierNo = dossierNo;
        this.authorityId = opened.authorityId();
        this.region = opened.region();
        this.profileKey = opened.profileKey();
        this.profileVersion = opened.profileVersion();
        this.parties.addAll(opened.parties());
        this.openedAt = openedAt;
        this.state = CaseState.OPEN;
    }

    /** The next proceeding of this process in it, counted apart from those of others. */
    public Episode nextEpisode(String processId) {
        requireOpen();
        return new Episode(processId, id, dossierNo, episodes.merge(processId, 1, Integer::sum));
    }

    /** Refuses unless it runs. */
    public void requireOpen() {
        if (state != CaseState.OPEN) {
            throw CaseProblems.notOpen(this);
        }
    }

    /** Refuses once it is closed: what a party sends is taken while it is suspended, too. */
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

    /** Ends it; refused unless it runs. */
    protected void end(Instant at) {
        requireOpen();
        state = CaseState.CLOSED;
        closedAt = at;
    }

    /** What it is about, in a word or two for lists and heads. */
    public abstract String about();

    /** The officer before whom tasks of this role are laid by name, where it has one. */
    protected Optional<String> officerFor(String role) {
        return Optional.empty();
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** Its number, unique among all kinds, such as 济住建实名案〔2026〕1号. */
    public String dossierNo() {
        return dossierNo;
    }

    /** The authority that leads it. */
    public long authorityId() {
        return authorityId;
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

    /** Grows with every change of the row. */
    public int version() {
        return version;
    }

    /** Who is in it. */
    public Set<CaseParty> parties() {
        return Set.copyOf(parties);
    }

    /**
     * Those of whom the reader may know, by what they are: a party sees the authority and itself, who else is in it is not its
     * to know.
     */
    public List<CaseParty> parties(Actor reader) {
        return parties.stream()
                .filter(one -> reader.readsAsAuthority() || one.relation() == OrganisationKind.AUTHORITY
                        || one.organisationId() == reader.organisationId())
                .sorted(Comparator.comparing(CaseParty::relation).thenComparing(CaseParty::organisationId)).toList();
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
