package org.duban.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

/** Live runs of which an instance, their own or one that it called, stands on an older version of its model. */
@ApplicationScoped
class RunsBehind {

    private static final String BEHIND = """
            SELECT r.run, r.episode, e.ID_ AS instance, d.ID_ AS old_id, d.VERSION_ AS old_version, n.ID_ AS new_id,
                n.VERSION_ AS new_version, d.KEY_ AS process
            FROM engine_runs r
            JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = r.run AND e.PARENT_ID_ IS NULL
            JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_
            JOIN ACT_RE_PROCDEF n ON n.KEY_ = d.KEY_
                AND n.VERSION_ = (SELECT MAX(m.VERSION_) FROM ACT_RE_PROCDEF m WHERE m.KEY_ = d.KEY_)
            WHERE r.live = TRUE AND r.binding = ? AND n.ID_ <> d.ID_""";
    private static final String PLACES = """
            SELECT DISTINCT e.ACT_ID_ FROM ACT_RU_EXECUTION e
            WHERE e.PROC_DEF_ID_ = ? AND e.IS_ACTIVE_ = TRUE AND e.ACT_ID_ IS NOT NULL ORDER BY e.ACT_ID_""";

    private final Sql sql;

    RunsBehind(DataSource database) {
        this.sql = new Sql(database);
    }

    /** All of them, in order of their runs. */
    List<Behind> all() {
        return sql.list(RunsBehind::behind, BEHIND + " ORDER BY r.run", BindingConfig.EMBEDDED);
    }

    /** Those of one run. */
    List<Behind> of(String run) {
        return sql.list(RunsBehind::behind, BEHIND + " AND r.run = ?", BindingConfig.EMBEDDED, run);
    }

    /** Ids of the elements at which instances of a version stand. */
    List<String> places(Step step) {
        return sql.list(row -> row.getString(1), PLACES, step.oldId());
    }

    private static Behind behind(ResultSet row) throws SQLException {
        return new Behind(row.getString("run"), row.getString("episode"), row.getString("instance"),
                new Step(row.getString("process"), row.getString("old_id"), row.getInt("old_version"),
                        row.getString("new_id"), row.getInt("new_version")));
    }

    /** An instance that stands on an older version. */
    record Behind(String run, String episode, String instance, Step step) {
    }

    /** From an older version of a model to the newest, by the engine's ids and numbers of them. */
    record Step(String process, String oldId, int oldVersion, String newId, int newVersion) {
    }
}
