package org.duban.measure;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.duban.security.Actor;

/** An addressee's word that a paper has arrived; it starts no clock, the service has. */
@Entity
@Table(name = "paper_acknowledgements")
public class Acknowledgement {

    @EmbeddedId
    private Key key;
    private Instant acknowledgedAt;
    // Who said so is kept for the record.
    String personId;
    String author;

    protected Acknowledgement() {
    }

    Acknowledgement(Key key, Actor party, Instant at) {
        this.key = key;
        this.personId = party.personId();
        this.author = party.name();
        this.acknowledgedAt = at;
    }

    /** The paper. */
    public long paperId() {
        return key.paperId();
    }

    /** Who said so. */
    public long organisationId() {
        return key.organisationId();
    }

    /** When. */
    public Instant at() {
        return acknowledgedAt;
    }

    /** One word for each addressee. */
    @Embeddable
    record Key(long paperId, long organisationId) {
    }
}
