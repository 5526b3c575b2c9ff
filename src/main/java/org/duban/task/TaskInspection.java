package org.duban.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineAvailability;
import org.duban.engine.Episode;
import org.duban.engine.EpisodeSteps.DueTask;
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
        return sql.list(row -> Finding.numbered("task", row.getLong(1), row.getLong(2), row.getString(3)), """
                SELECT id, dossier_id, CONCAT(element_id, ': nobody is ', relation, ' in the case') FROM tasks
                WHERE state = 'OPEN' AND organisation_id IS NULL ORDER BY id LIMIT ?""", SHOWN);
    }

    /** Open episodes without a task, and without anything on its way for so long. */
    public List<Finding> undriven(List<OpenEpisode> episodes, Duration quiet) {
        Map<String, List<Row>> rows = rows(episodes);
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode open : episodes) {
            Episode episode = open.episode();
            if (!rows.containsKey(episode.subject()) && !engine.isMoving(episode.dossierId(), quiet)) {
                found.add(new Finding(episode.subject(), episode.dossierId(),
                        "nothing drives " + episode.key() + ", which stands at " + open.place().elements()));
            }
        }
        return found;
    }

    /** Human tasks that are not there though the episode stands at them, or that are though it does not. */
    public List<Finding> missing(List<OpenEpisode> episodes, Duration quiet) {
        Map<String, List<Row>> rows = rows(episodes);
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode open : episodes) {
            Episode episode = open.episode();
            List<String> wrong = differences(open, rows.getOrDefault(episode.subject(), List.of()));
            if (!wrong.isEmpty() && !engine.isMoving(episode.dossierId(), quiet)) {
                wrong.forEach(what -> found.add(new Finding(episode.subject(), episode.dossierId(), what)));
            }
        }
        return found;
    }

    private static List<String> differences(OpenEpisode open, List<Row> rows) {
        List<String> wrong = new ArrayList<>();
        List<Row> left = new ArrayList<>(rows);
        Stream.concat(open.place().tasks().stream(), open.besides().stream().map(DueTask::anybodys))
                .forEach(due -> left.stream().filter(row -> row.is(due)).findFirst().ifPresentOrElse(left::remove,
                        () -> wrong.add(missing(due, open.episode()))));
        for (Row row : left.stream().filter(Row::open).toList()) {
            if (open.place().elsewhere().contains(row.element())) {
                wrong.add("task %s of %s, which stands at %s".formatted(row.element(), open.episode().key(),
                        open.place().elements()));
            } else if (open.place().tasks().stream().anyMatch(row::is)) {
                // Whoever acts on the wrong one of the two acts for nobody.
                wrong.add("a second task %s of %s".formatted(row.element(), open.episode().key()));
            }
        }
        return wrong;
    }

    private static String missing(DueTask due, Episode episode) {
        return "no task " + due.element() + due.organisation().map(one -> " of organisation " + one + " in ").orElse(" of ")
                + episode.key();
    }

    /** What somebody has to act on, or has, of each episode; what is open before what is done. */
    private Map<String, List<Row>> rows(List<OpenEpisode> episodes) {
        List<Long> dossiers = episodes.stream().map(open -> open.episode().dossierId()).distinct().toList();
        return sql.list(
                row -> new Row(row.getString("subject"), row.getString("element_id"),
                        Optional.ofNullable(row.getObject("organisation_id", Long.class)),
                        row.getString("state").equals(TaskState.OPEN.name())),
                """
                        SELECT CONCAT(t.process_id, '/', t.dossier_id, '/', t.count) AS subject, t.element_id, t.organisation_id,
                            t.state FROM tasks t JOIN engine_runs r ON r.run = t.run AND r.live = TRUE
                        WHERE t.state IN ('OPEN', 'COMPLETING') AND t.dossier_id IN (%s) ORDER BY t.state DESC, t.id"""
                        .formatted(String.join(", ", Collections.nCopies(dossiers.size(), "?"))),
                dossiers.toArray()).stream().collect(Collectors.groupingBy(Row::subject));
    }

    private record Row(String subject, String element, Optional<Long> organisation, boolean open) {

        boolean is(DueTask due) {
            return element.equals(due.element())
                    && (due.organisation().isEmpty() || due.organisation().equals(organisation));
        }
    }
}
