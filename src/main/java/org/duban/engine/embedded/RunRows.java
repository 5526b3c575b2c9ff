package org.duban.engine.embedded;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.duban.shared.Sql;

/** What of the rows of an instance the engine could not read or walk, though each stands where it should. */
class RunRows {

    /**
     * Without its model no row is read; of several that go on in one scope each is concurrent, and the instance itself never.
     */
    private static final String BROKEN = """
            SELECT DISTINCT r.episode, CONCAT('the engine cannot go on from its row of ', COALESCE(x.ACT_ID_, 'the instance'))
            FROM engine_runs r JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run
            JOIN ACT_RU_EXECUTION x ON x.PROC_INST_ID_ = e.PROC_INST_ID_
            WHERE (x.PROC_DEF_ID_ IS NULL OR (x.PARENT_ID_ IS NULL AND x.IS_CONCURRENT_ = 1)
                OR EXISTS (SELECT 1 FROM ACT_RU_TASK a WHERE a.EXECUTION_ID_ = x.ID_ AND a.PROC_DEF_ID_ IS NULL)
                OR (x.IS_CONCURRENT_ = 0 AND x.IS_EVENT_SCOPE_ = 0 AND EXISTS (SELECT 1 FROM ACT_RU_EXECUTION s
                    WHERE s.PARENT_ID_ = x.PARENT_ID_ AND s.ID_ <> x.ID_ AND s.IS_EVENT_SCOPE_ = 0)))
                AND r.live = TRUE AND r.episode IN (%s)""";

    private final Sql sql;

    RunRows(DataSource database) {
        this.sql = new Sql(database);
    }

    /** What is wrong, by the episode's key. */
    Map<String, List<String>> flaws(List<String> episodes) {
        String marks = String.join(", ", Collections.nCopies(episodes.size(), "?"));
        return sql.list(row -> Map.entry(row.getString(1), row.getString(2)), BROKEN.formatted(marks), episodes.toArray())
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
