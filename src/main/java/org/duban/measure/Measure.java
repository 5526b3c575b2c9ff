package org.duban.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.duban.document.DocumentKind;
import org.duban.engine.Episode;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What every measure is: a proceeding of a dossier that stands somewhere. */
@Entity
@Table(name = "measures")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Measure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String processId;
    private long dossierId;
    private String dossierNo;
    private int count;
    private String state;
    private Instant changedAt;
    @Version
    private int version;

    @OneToMany(mappedBy = "measure", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    private List<Paper> papers = new ArrayList<>();

    protected Measure() {
    }

    protected Measure(Episode episode, Stage first, Instant now) {
        this.processId = episode.processId();
        this.dossierId = episode.dossierId();
        this.dossierNo = episode.dossierNo();
        this.count = episode.count();
        this.state = first.name();
        this.changedAt = now;
    }

    /** Where it stands. */
    public abstract Stage state();

    /** Whether nothing is left to do in it. */
    public final boolean hasEnded() {
        return state().hasEnded();
    }

    /** The name of the stage, for {@link #state} to make its enum of. */
    protected final String stateName() {
        return state;
    }

    /** Every verb passes here first: the right stage, and a new version of the row. */
    public final void act(Instant now, Stage... allowed) {
        requireAt(allowed);
        // Two acts in one millisecond are two versions still.
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
    }

    /** Refuses unless it stands in one of these stages. */
    final void requireAt(Stage... allowed) {
        if (!Arrays.asList(allowed).contains(state())) {
            throw MeasureProblems.wrongState(this, allowed);
        }
    }

    /** Goes on to another stage. */
    protected final void become(Stage next) {
        state = next.name();
    }

    /** It has a paper of this kind for this addressee, to be drafted; one, however often that is said. */
    protected final void add(DocumentKind kind, long addressee) {
        if (paper(kind, addressee).isEmpty()) {
            papers.add(new Paper(this, kind, addressee));
        }
    }

    /** Its papers of this kind, one for each addressee, in one order always. */
    public final List<Paper> papers(DocumentKind kind) {
        return papers.stream().filter(one -> one.isOf(kind)).sorted(Comparator.comparingLong(Paper::addressee)).toList();
    }

    /** Its paper of this kind for this addressee, if it has one. */
    public final Optional<Paper> paper(DocumentKind kind, long addressee) {
        return papers(kind).stream().filter(one -> one.addressee() == addressee).findFirst();
    }

    /** The proceeding it is. */
    public final Episode episode() {
        return new Episode(processId, dossierId, dossierNo, count);
    }

    /** When the last act changed it; no two acts have the same instant. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** The dossier it belongs to. */
    public long dossierId() {
        return dossierId;
    }

    /** The dossier's number. */
    public String dossierNo() {
        return dossierNo;
    }

    /** Which proceeding of its kind in the dossier it is. */
    public int count() {
        return count;
    }

    /** Grows with every act. */
    public int version() {
        return version;
    }
}
