package org.duban.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.duban.engine.EpisodeSteps.OpenEpisode;
import org.duban.engine.RunDamaged;
import org.duban.shared.Sql;
import org.jspecify.annotations.Nullable;

/** What the runs of open episodes have lost of what they knew, and what nobody can read of it. */
class RunVariables {

    private static final Set<String> TYPES = Set.of("string", "long", "integer", "double", "boolean", "bytes", "null");
    private static final String ALL = """
            SELECT r.episode, v.EXECUTION_ID_ = v.PROC_INST_ID_ AS whole, v.NAME_, v.TYPE_, v.TEXT_, v.LONG_, b.BYTES_
            FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL
            JOIN ACT_RU_VARIABLE v ON v.PROC_INST_ID_ = e.PROC_INST_ID_
            LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = v.BYTEARRAY_ID_ WHERE r.live = TRUE AND r.episode IN (%s)""";
    /** A loop that is under way counts its instances in three variables of its own. */
    private static final String UNCOUNTED_LOOPS = """
            SELECT DISTINCT r.episode FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL
            JOIN ACT_RU_VARIABLE c ON c.PROC_INST_ID_ = e.PROC_INST_ID_ AND c.NAME_ = 'loopCounter'
            JOIN ACT_RU_EXECUTION i ON i.ID_ = c.EXECUTION_ID_
            WHERE (SELECT COUNT(*) FROM ACT_RU_VARIABLE v WHERE v.EXECUTION_ID_ IN (i.ID_, i.PARENT_ID_) AND v.LONG_ IS NOT NULL
                AND v.NAME_ IN ('nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances')) < 3
                AND r.live = TRUE AND r.episode IN (%s)""";

    private final Sql sql;

    RunVariables(DataSource database) {
        this.sql = new Sql(database);
    }

    /** What is wrong, by the episode's key. */
    Map<String, List<String>> flaws(List<OpenEpisode> open) {
        Object[] keys = open.stream().map(one -> one.episode().key()).toArray();
        String marks = String.join(", ", Collections.nCopies(keys.length, "?"));
        Map<String, List<String>> flaws = new HashMap<>();
        Map<String, List<Variable>> all = sql.list(RunVariables::variable, ALL.formatted(marks), keys).stream()
                .collect(Collectors.groupingBy(Variable::episode));
        for (OpenEpisode one : open) {
            String key = one.episode().key();
            List<Variable> own = all.getOrDefault(key, List.of());
            Set<String> unreadable = own.stream().filter(variable -> !variable.isReadable()).map(Variable::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!unreadable.isEmpty()) {
                add(flaws, key, "nobody can read what the run has as " + String.join(", ", unreadable));
            }
            one.known().entrySet().stream().filter(known -> own.stream().noneMatch(variable -> variable.says(known)))
                    .forEach(known -> add(flaws, key,
                            "the run does not know that " + known.getKey() + " is " + known.getValue()));
        }
        sql.list(row -> row.getString(1), UNCOUNTED_LOOPS.formatted(marks), keys)
                .forEach(episode -> add(flaws, episode, "a loop has lost its count"));
        return flaws;
    }

    private static void add(Map<String, List<String>> flaws, String episode, String flaw) {
        flaws.computeIfAbsent(episode, key -> new ArrayList<>()).add(flaw);
    }

    private static Variable variable(ResultSet row) throws SQLException {
        return new Variable(row.getString("episode"), row.getBoolean("whole"), row.getString("NAME_"), row.getString("TYPE_"),
                row.getString("TEXT_"), row.getObject("LONG_", Long.class), row.getBytes("BYTES_"));
    }

    private record Variable(String episode, boolean ofTheWholeRun, String name, String type, @Nullable String text,
            @Nullable Long number, byte @Nullable [] bytes) {

        boolean isReadable() {
            try {
                Variables.decode(bytes == null ? text : bytes);
                return TYPES.contains(type);
            } catch (RunDamaged unreadable) {
                return false;
            }
        }

        boolean says(Map.Entry<String, Long> known) {
            return ofTheWholeRun && isReadable() && name.equals(known.getKey()) && known.getValue().equals(number);
        }
    }
}
