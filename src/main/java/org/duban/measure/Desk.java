package org.duban.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseFile;
import org.duban.casefile.NewFact;
import org.duban.casefile.Timeline;
import org.duban.problem.Text;
import org.duban.regulation.Profile;
import org.duban.security.Actor;

/** What lies before a use case, for one act: case locked, measure read, law, person and moment known. */
public final class Desk<M extends Measure> {

    private final CaseFile file;
    private final M measure;
    private final Profile profile;
    private final Instant now;
    private final Optional<Actor> actor;
    private final long about;
    private final Timeline timeline;

    Desk(CaseFile file, M measure, Profile profile, Instant now, Optional<Actor> actor, long about, Timeline timeline) {
        this.file = file;
        this.measure = measure;
        this.profile = profile;
        this.now = now;
        this.actor = actor;
        this.about = about;
        this.timeline = timeline;
    }

    /** The case, locked. */
    public CaseFile file() {
        return file;
    }

    /** The measure. */
    public M measure() {
        return measure;
    }

    /** The law of the case. */
    public Profile profile() {
        return profile;
    }

    /** The moment of the act. */
    public Instant now() {
        return now;
    }

    /** Its day. */
    public LocalDate today() {
        return LegalTime.dayOf(now);
    }

    /** Who acts; nobody does where Duban notes something by itself. */
    public Actor actor() {
        return actor.orElseThrow();
    }

    /** The one of several things that the act is about, such as a party or an answer; else the measure itself. */
    public long about() {
        return about;
    }

    /** Tells what the person did, to the authorities and these parties. */
    public void tell(String kind, String zh, String en, Set<Long> audience) {
        append(NewFact.by(actor(), file.id(), kind, zh, en), audience);
    }

    /** As {@link #tell(String, String, String, Set)}, to the parties in words that say nothing of each other. */
    public void tell(String kind, Text title, Text told, Set<Long> audience) {
        append(NewFact.by(actor(), file.id(), kind, title.zh(), title.en()).toldAs(told), audience);
    }

    /** Tells what Duban noted by itself. */
    public void note(String kind, String zh, String en, Set<Long> audience) {
        append(NewFact.system(file.id(), kind, zh, en), audience);
    }

    private void append(NewFact fact, Set<Long> audience) {
        timeline.append(fact.of(measure.id()).to(audience));
    }
}
