package org.duban.engine.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeLook;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.engine.binding.Runs;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/**
 * Open episodes of which the engine's tables say something else than ours, as after somebody changed them by hand: without a
 * run, without an instance, or with other tasks. Each can be begun again.
 */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.EMBEDDED, lookupIfMissing = true)
class StepMismatch implements EngineCheck {

    private final EpisodeLook look;
    private final Runs runs;
    private final Sql sql;

    StepMismatch(EpisodeLook look, Runs runs, DataSource database) {
        this.look = look;
        this.runs = runs;
        this.sql = new Sql(database);
    }

    @Override
    public String name() {
        return "step-mismatch";
    }

    @Override
    public List<Finding> look() {
        return look.through(this::mismatches);
    }

    private List<Finding> mismatches(List<OpenEpisode> open) {
        Set<String> alive = runs.alive(open.stream().map(one -> one.episode().key()).toList());
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode one : open) {
            Episode episode = one.episode();
            if (!alive.contains(episode.key())) {
                found.add(finding(episode, "no run carries it, which stands at " + one.elements()));
            } else {
                differences(episode).forEach(what -> found.add(finding(episode, what)));
            }
        }
        return found;
    }

    private List<String> differences(Episode episode) {
        return sql.list(row -> row.getString(1), """
                SELECT CONCAT('the engine has no instance of its run ', r.run) FROM engine_runs r
                WHERE r.episode = ? AND r.live = TRUE AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e
                    WHERE e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL)
                UNION ALL
                SELECT CONCAT('the engine has no task for ', t.element_id, ' (', t.id, ')') FROM engine_runs r
                JOIN tasks t ON t.run = r.run AND t.state = 'OPEN'
                LEFT JOIN ACT_RU_TASK a ON a.ID_ = t.engine_task
                WHERE r.episode = ? AND r.live = TRUE AND a.ID_ IS NULL
                UNION ALL
                SELECT CONCAT('nobody sees the engine''s task ', a.TASK_DEF_KEY_) FROM engine_runs r
                JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run
                JOIN ACT_RU_TASK a ON a.PROC_INST_ID_ = e.PROC_INST_ID_
                LEFT JOIN tasks t ON t.run = r.run AND t.engine_task = a.ID_ AND t.state = 'OPEN'
                WHERE r.episode = ? AND r.live = TRUE AND t.id IS NULL""", episode.key(), episode.key(), episode.key());
    }

    private static Finding finding(Episode episode, String what) {
        return new Finding(episode.subject(), episode.dossierId(),
                episode.key() + ": " + what);
    }
}
