package org.duban.casefile;

import java.util.Optional;

import org.duban.regulation.LegalBasis;
import org.duban.security.Actor;

/**
 * Who writes into the deadline ledger, and why.
 *
 * @param personId Keycloak user id; empty when Duban itself writes
 * @param author the name shown
 * @param reason what happened, for people
 * @param basis what the act rests on, where it is not the deadline's own
 * @param documentId the document that proves it
 */
public record Entry(Optional<String> personId, String author, String reason, Optional<LegalBasis> basis,
        Optional<Long> documentId) {

    /** The name under which Duban itself writes. */
    static final String SYSTEM = "督办";

    /** An entry of a person's. */
    public static Entry by(Actor actor, String reason) {
        return new Entry(Optional.of(actor.personId()), actor.name(), reason, Optional.empty(), Optional.empty());
    }

    /** An entry of Duban's own. */
    public static Entry system(String reason) {
        return new Entry(Optional.empty(), SYSTEM, reason, Optional.empty(), Optional.empty());
    }

    /** A copy that names what the act rests on. */
    public Entry on(LegalBasis legalBasis) {
        return new Entry(personId, author, reason, Optional.of(legalBasis), documentId);
    }

    /** A copy that names the document that proves it. */
    public Entry proven(long document) {
        return new Entry(personId, author, reason, basis, Optional.of(document));
    }
}
