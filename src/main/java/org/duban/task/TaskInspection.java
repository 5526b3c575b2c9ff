package org.duban.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineAvailability;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.Finding;
import org.duban.shared.Sql;

/** What an operator asks about human tasks; each answer names what a repair takes. */
@ApplicationScoped
@Transactional
public class TaskInspection {

    private static final int SHOWN = 100;

    private final Sql sql;
    private final EngineAvailability engine;

    TaskInspection(DataSource database, EngineAvailability engine) {
        this.sql = new Sql(database);
        this.engine = engine;
    }

    /** Tasks of which nobody knows who has to do them. */
    public List<Finding> unheld() {
        return sql.list(row -> new Finding(row.getString(1), row.getLong(2), row.getString(3)), """
                SELECT id, dossier_id, CONCAT(element_id, ': nobody is ', relation, ' in the case') FROM tasks
                WHERE state = 'OPEN' AND organisation_id IS NULL ORDER BY id LIMIT ?""", SHOWN);
    }

    /** Open episodes without a task, and without anything on its way for so long. */
    public List<Finding> undriven(List<OpenEpisode> episodes, Duration quiet) {
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode open : episodes) {
            Episode episode = open.episode();
            if (count(episode, "") == 0 && !engine.isMoving(episode.dossierId(), quiet)) {
                found.add(new Finding(episode.subject(), episode.dossierId(),
                        "nothing drives " + episode.key() + ", which stands at " + open.elements()));
            }
        }
        return found;
    }

    /** User tasks at which an episode stands, or that wait beside it, without as many rows that are open. */
    public List<Finding> missing(List<OpenEpisode> episodes, Duration quiet) {
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode open : episodes) {
            Episode episode = open.episode();
            Map<String, Long> expected = Stream.concat(open.elements().stream(), open.besides().stream())
                    .filter(element -> element.startsWith("UserTask_"))
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            expected.forEach((element, many) -> {
                if (count(episode, element) < many && !engine.isMoving(episode.dossierId(), quiet)) {
                    found.add(new Finding(episode.subject(), episode.dossierId(),
                            "no task " + element + " of " + episode.key()));
                }
            });
        }
        return found;
    }

    /** How many rows of the episode somebody has to act on, or has: at one element, or at all of them. */
    private long count(Episode episode, String element) {
        return sql.one(row -> row.getLong(1), """
                SELECT COUNT(*) FROM tasks WHERE dossier_id = ? AND state IN ('OPEN', 'COMPLETING') AND process_id = ?
                    AND count = ? AND (? = '' OR element_id = ?)""", episode.dossierId(), episode.processId(),
                episode.count(), element, element).orElseThrow();
    }
}
