package org.duban.engine.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.DossierLock;
import org.duban.engine.Episode;
import org.duban.engine.RunDamaged;
import org.duban.shared.Sql;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * Runs of episodes: which instance of which engine carries which. Whoever asks from outside is told of those that the
 * configured engine carries; of others only moving knows.
 */
@ApplicationScoped
public class Runs {

    private final Sql sql;
    private final BindingConfig config;
    private final DossierLock dossiers;

    Runs(DataSource database, BindingConfig config, DossierLock dossiers) {
        this.sql = new Sql(database);
        this.config = config;
        this.dossiers = dossiers;
    }

    /** A fresh name that orders by time. */
    public static String newName() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Every variable of a run, as its models know them. */
    public static Map<String, Object> variables(String run, Episode episode, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("run", run);
        all.put("episode", episode.key());
        all.put("dossierId", episode.dossierId());
        all.put("dossierNo", episode.dossierNo());
        all.put("count", episode.count());
        return all;
    }

    /** Notes a run that is about to start; refuses a second one while the episode has one that lives. */
    void begin(String run, EngineBinding binding, Episode episode) {
        int begun = sql.update("""
                INSERT IGNORE INTO engine_runs (run, binding, state, episode, process_id, dossier_id, dossier_no, count)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", run, binding.name(), binding.isImmediate() ? "RUNNING" : "STARTING",
                episode.key(), episode.processId(), episode.dossierId(), episode.dossierNo(), episode.count());
        if (begun == 0) {
            throw new IllegalStateException("the episode " + episode.key() + " has a run already");
        }
    }

    /** The run that carries the episode now. */
    public Optional<String> of(Episode episode) {
        return sql.one(row -> row.getString(1), "SELECT run FROM engine_runs WHERE episode = ? AND live = TRUE AND binding = ?",
                episode.key(), config.binding());
    }

    /** The engine that carries the episode now. */
    Optional<String> bindingOf(Episode episode) {
        return sql.one(row -> row.getString(1), "SELECT binding FROM engine_runs WHERE episode = ? AND live = TRUE",
                episode.key());
    }

    /** Runs that another engine than this carries, or did and was never told of their end, in order of their names. */
    List<Carried> foreign(String binding, String afterRun, int limit) {
        return sql.list(row -> new Carried(row.getString("run"), episode(row)),
                "SELECT * FROM engine_runs WHERE live = TRUE AND binding <> ? AND run > ? ORDER BY run LIMIT ?", binding,
                afterRun, limit);
    }

    /** The episode of a run that lives. */
    public Optional<Episode> episode(String run) {
        return sql.one(Runs::episode, "SELECT * FROM engine_runs WHERE run = ? AND live = TRUE AND binding = ?", run,
                config.binding());
    }

    /** As {@link #episode}, of a run that an engine walks right now: that nobody wrote it down is damage. */
    public Episode carriedBy(String run) {
        return episode(run).orElseThrow(() -> new RunDamaged("no run that lives is called " + run));
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(row.getString("process_id"), row.getLong("dossier_id"), row.getString("dossier_no"),
                row.getInt("count"));
    }

    /**
     * As {@link #episode}, with the dossier locked, which everybody who writes of a run does first: what became of the run is
     * read after that.
     */
    public Optional<Episode> locked(String run) {
        sql.one(row -> row.getLong(1), "SELECT dossier_id FROM engine_runs WHERE run = ?", run).ifPresent(dossiers::lock);
        return episode(run);
    }

    /** Those of the episodes, by key, that a run carries now. */
    public Set<String> alive(List<String> episodes) {
        if (episodes.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.list(row -> row.getString(1), "SELECT episode FROM engine_runs WHERE live = TRUE AND binding = ?"
                + " AND episode IN (" + String.join(", ", Collections.nCopies(episodes.size(), "?")) + ")",
                Stream.concat(Stream.of(config.binding()), episodes.stream()).toArray()));
    }

    /** The run came to its end. */
    public void ended(String run) {
        sql.update("UPDATE engine_runs SET state = 'ENDED' WHERE run = ? AND live = TRUE", run);
    }

    /**
     * Gives the episode's run up, so that another can begin; which it was, and which instance carried it. Inside, where
     * none lives, it is the last one: that it has ended may have been written by hand, with its tasks and instance still there.
     */
    Optional<GivenUp> giveUp(Episode episode) {
        return leave(episode, "LOST");
    }

    /** Ends the run of an episode that is not open any more; which it was, and which instance carried it. */
    Optional<GivenUp> end(Episode episode) {
        return leave(episode, "ENDED");
    }

    private Optional<GivenUp> leave(Episode episode, String state) {
        Optional<GivenUp> run = sql.one(
                row -> new GivenUp(row.getString(1), row.getString(2), Optional.ofNullable(row.getObject(3, Long.class))),
                "SELECT run, binding, instance_key FROM engine_runs WHERE episode = ? AND (live = TRUE OR binding = ?)"
                        + " ORDER BY live DESC, run DESC LIMIT 1 FOR UPDATE",
                episode.key(), BindingConfig.EMBEDDED);
        run.ifPresent(one -> sql.update("UPDATE engine_runs SET state = ? WHERE run = ? AND live = TRUE", state, one.run()));
        return run;
    }

    /** A run that lives, and whose it is. */
    record Carried(String run, Episode episode) {
    }

    /**
     * A run that was given up.
     *
     * @param binding which engine carried it
     * @param instance the key of its instance, where the engine told one
     */
    public record GivenUp(String run, String binding, Optional<Long> instance) {
    }
}
