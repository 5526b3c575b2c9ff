package org.duban.casefile;

import java.util.Optional;
import java.util.Set;

import org.duban.problem.Text;
import org.duban.security.Actor;

/**
 * Something that happened in a dossier.
 *
 * @param kind {@code <package>.<past-tense>}
 * @param title one sentence for people
 * @param by who did it; empty when Duban itself did
 * @param subjectId the thing it happened to, in its feature's own table
 * @param audience the parties that may know of it, beside the authorities
 * @param told what they read in place of the title, where it tells of others
 */
public record NewFact(long dossierId, String kind, Text title, Optional<Actor> by, Optional<Long> subjectId,
        Set<Long> audience, Optional<Text> told) {

    /** A fact that only authorities may know of. */
    public static NewFact by(Actor actor, long dossierId, String kind, String zh, String en) {
        return new NewFact(dossierId, kind, new Text(zh, en), Optional.of(actor), Optional.empty(), Set.of(), Optional.empty());
    }

    /** A fact of Duban's own doing. */
    public static NewFact system(long dossierId, String kind, String zh, String en) {
        return new NewFact(dossierId, kind, new Text(zh, en), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /** A copy that names what it happened to. */
    public NewFact of(long subject) {
        return new NewFact(dossierId, kind, title, by, Optional.of(subject), audience, told);
    }

    /** A copy that these parties may know of. */
    public NewFact to(Set<Long> parties) {
        return new NewFact(dossierId, kind, title, by, subjectId, Set.copyOf(parties), told);
    }

    /** A copy that parties read in these words. */
    public NewFact toldAs(Text words) {
        return new NewFact(dossierId, kind, title, by, subjectId, audience, Optional.of(words));
    }
}
