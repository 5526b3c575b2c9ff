package org.duban.measure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.casefile.Timeline;
import org.duban.regulation.Profiles;
import org.duban.security.Actor;

/** Opens desks: locks the case first, then reads the measure. */
@ApplicationScoped
public class Desks {

    private final CaseFiles files;
    private final Measures measures;
    private final Profiles profiles;
    private final Timeline timeline;
    private final Clock clock;

    Desks(CaseFiles files, Measures measures, Profiles profiles, Timeline timeline, Clock clock) {
        this.files = files;
        this.measures = measures;
        this.profiles = profiles;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** For what Duban notes by itself. */
    public <M extends Measure> Desk<M> open(Class<M> type, long id) {
        return open(type, id, id, Optional.empty());
    }

    <M extends Measure> Desk<M> open(Class<M> type, long id, long about, Optional<Actor> actor) {
        CaseFile file = files.lock(measures.dossierOf(id));
        return desk(file, measures.get(type, id), about, actor);
    }

    /** For a look at what an act would do: nothing is locked, and nothing may be changed. */
    <M extends Measure> Desk<M> look(Class<M> type, long id, long about, Actor reader) {
        return look(files.get(measures.dossierOf(id)), measures.get(type, id), about, reader);
    }

    /** As above, of a case and a measure that were read already. */
    <M extends Measure> Desk<M> look(CaseFile file, M measure, long about, Actor reader) {
        return desk(file, measure, about, Optional.of(reader));
    }

    private <M extends Measure> Desk<M> desk(CaseFile file, M measure, long about, Optional<Actor> actor) {
        return new Desk<>(file, measure, profiles.get(file.profileKey(), file.profileVersion()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, about, timeline);
    }
}
