package org.duban.engine.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineCheck;
import org.duban.engine.EngineTask;
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
 * run, without an instance, on an older model, with other tasks, at another step, or without what it knew. Each can be begun
 * again.
 */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.EMBEDDED, lookupIfMissing = true)
class StepMismatch implements EngineCheck {

    private static final String OF_THEM = " r.live = TRUE AND r.episode IN (%s)";
    /** The engine's task of a row, where it waits for somebody at the row's element, in the run of the row. */
    private static final String AGREEING = """
            SELECT 1 FROM ACT_RU_TASK a JOIN ACT_RU_EXECUTION e ON e.ID_ = a.EXECUTION_ID_ AND e.ACT_ID_ = a.TASK_DEF_KEY_
            JOIN ACT_RU_EXECUTION i ON i.ID_ = e.PROC_INST_ID_ AND i.BUSINESS_KEY_ = t.run
            WHERE a.ID_ = t.engine_task AND a.TASK_DEF_KEY_ = t.element_id AND a.SUSPENSION_STATE_ = 1
                AND e.SUSPENSION_STATE_ = 1""";
    /**
     * Rows that stand where they should and from which the engine cannot go on: without its model none is read; of several that
     * go on in one scope each is concurrent, and the instance itself never.
     */
    private static final String BROKEN = """
            SELECT DISTINCT r.episode, CONCAT('the engine cannot go on from its row of ', COALESCE(x.ACT_ID_, 'the instance'))
            FROM engine_runs r JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run
            JOIN ACT_RU_EXECUTION x ON x.PROC_INST_ID_ = e.PROC_INST_ID_
            WHERE (x.PROC_DEF_ID_ IS NULL OR (x.PARENT_ID_ IS NULL AND x.IS_CONCURRENT_ = 1)
                OR EXISTS (SELECT 1 FROM ACT_RU_TASK a WHERE a.EXECUTION_ID_ = x.ID_ AND a.PROC_DEF_ID_ IS NULL)
                OR (x.IS_CONCURRENT_ = 0 AND x.IS_EVENT_SCOPE_ = 0 AND EXISTS (SELECT 1 FROM ACT_RU_EXECUTION s
                    WHERE s.PARENT_ID_ = x.PARENT_ID_ AND s.ID_ <> x.ID_ AND s.IS_EVENT_SCOPE_ = 0)))""";
    private static final String ROWS = """
            SELECT r.episode, CONCAT('the engine has no instance of its run ', r.run) AS what FROM engine_runs r
            WHERE NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL) AND
            """ + OF_THEM + """
             UNION ALL
            SELECT r.episode, CONCAT('the engine has no task for ', t.element_id, ' (', t.id, ')') FROM engine_runs r
            JOIN tasks t ON t.run = r.run AND t.state = 'OPEN'
            WHERE NOT EXISTS (""" + AGREEING + """
            ) AND
            """ + OF_THEM + """
             UNION ALL
            SELECT r.episode, CONCAT('its run stands on an older version of the model, ', d.VERSION_) FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL
            JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_
            WHERE EXISTS (SELECT 1 FROM ACT_RE_PROCDEF n WHERE n.KEY_ = d.KEY_ AND n.VERSION_ > d.VERSION_) AND
            """ + OF_THEM + """
             UNION ALL
            SELECT r.episode, CONCAT('nobody sees the engine''s task ', a.TASK_DEF_KEY_) FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run
            JOIN ACT_RU_TASK a ON a.PROC_INST_ID_ = e.PROC_INST_ID_
            LEFT JOIN tasks t ON t.run = r.run AND t.engine_task = a.ID_ AND t.state = 'OPEN'
            WHERE t.id IS NULL AND
            """ + OF_THEM + """
             UNION ALL
            """ + BROKEN + " AND " + OF_THEM;
    private static final String POSITIONS = """
            SELECT r.episode, a.TASK_DEF_KEY_ AS what FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run
            JOIN ACT_RU_TASK a ON a.PROC_INST_ID_ = e.PROC_INST_ID_ WHERE
            """ + OF_THEM + """
             UNION ALL
            SELECT r.episode, s.ACTIVITY_ID_ FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run
            JOIN ACT_RU_EVENT_SUBSCR s ON s.PROC_INST_ID_ = e.PROC_INST_ID_ WHERE
            """ + OF_THEM;

    private final EpisodeLook look;
    private final Runs runs;
    private final RunVariables variables;
    private final Sql sql;

    StepMismatch(EpisodeLook look, Runs runs, DataSource database) {
        this.look = look;
        this.runs = runs;
        this.variables = new RunVariables(database);
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

    /** Whether the engine's task waits for somebody where ours does. */
    boolean agrees(EngineTask task) {
        return sql.one(row -> true, "SELECT 1 FROM tasks t JOIN engine_runs r ON r.run = t.run AND r.live = TRUE"
                + " WHERE t.run = ? AND t.engine_task = ? AND EXISTS (" + AGREEING + ")",
                task.run(), task.key()).isPresent();
    }

    private List<Finding> mismatches(List<OpenEpisode> open) {
        List<String> keys = open.stream().map(one -> one.episode().key()).toList();
        Set<String> alive = runs.alive(keys);
        Map<String, List<String>> rows = ofEach(ROWS, keys, 5);
        Map<String, List<String>> positions = ofEach(POSITIONS, keys, 2);
        Map<String, List<String>> flaws = variables.flaws(open);
        List<Finding> found = new ArrayList<>();
        for (OpenEpisode one : open) {
            String key = one.episode().key();
            if (!alive.contains(key)) {
                found.add(finding(one.episode(), "no run carries it, which stands at " + one.place().elements()));
            } else {
                rows.getOrDefault(key, List.of()).forEach(what -> found.add(finding(one.episode(), what)));
                flaws.getOrDefault(key, List.of()).forEach(what -> found.add(finding(one.episode(), what)));
                elsewhere(one, new TreeSet<>(positions.getOrDefault(key, List.of())))
                        .forEach(what -> found.add(finding(one.episode(), what)));
            }
        }
        return found;
    }

    private static List<String> elsewhere(OpenEpisode one, Set<String> position) {
        List<String> wrong = new ArrayList<>();
        position.stream().filter(one.place().elsewhere()::contains)
                .forEach(at -> wrong.add("the engine stands at " + at + " instead of " + one.place().elements()));
        one.place().awaited().stream().filter(event -> !position.contains(event))
                .forEach(event -> wrong.add("the engine does not wait at " + event));
        return wrong;
    }

    /** What a query says of each of the episodes, which it names so many times. */
    private Map<String, List<String>> ofEach(String query, List<String> episodes, int times) {
        String marks = String.join(", ", Collections.nCopies(episodes.size(), "?"));
        Object[] arguments = Collections.nCopies(times, episodes).stream().flatMap(List::stream).toArray();
        return sql
                .list(row -> Map.entry(row.getString("episode"), row.getString("what")), query.replace("%s", marks), arguments)
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Finding finding(Episode episode, String what) {
        return new Finding(episode.subject(), episode.dossierId(), episode.key() + ": " + what);
    }
}
