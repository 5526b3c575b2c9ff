package org.duban.engine.embedded;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.shared.Sql;

/**
 * The engine's instances as rows. They end past the engine, which would have to walk them first: what somebody changed by hand
 * it cannot, and such a run has to end above all. Nobody is told of it.
 */
@ApplicationScoped
class Instances {

    /** What hangs on executions, in an order in which no row goes before one that refers to it. */
    private static final List<String> OF_EXECUTIONS = List.of("ACT_RU_VARIABLE", "ACT_RU_EVENT_SUBSCR", "ACT_RU_TASK");
    private static final List<String> TO_EXECUTIONS = List.of("PROC_INST_ID_", "ROOT_PROC_INST_ID_", "PARENT_ID_",
            "SUPER_EXEC_");

    private final Sql sql;
    private final Listening listening;

    Instances(DataSource database, Listening listening) {
        this.sql = new Sql(database);
        this.listening = listening;
    }

    /** Ends what the engine has of the run, and forgets what the run has heard. */
    void endOf(String run) {
        listening.forget(run);
        remove(ids("SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?", run));
    }

    /** Ends one instance; false when there is none. */
    boolean end(String instance) {
        List<String> found = ids("SELECT ID_ FROM ACT_RU_EXECUTION WHERE ID_ = ?", instance);
        remove(found);
        return !found.isEmpty();
    }

    private void remove(Collection<String> some) {
        Set<String> executions = withWhatBelongsToThem(some);
        List<String> bytes = of("ACT_RU_VARIABLE", "BYTEARRAY_ID_", executions);
        delete("ACT_RU_IDENTITYLINK", "TASK_ID_", of("ACT_RU_TASK", "ID_", executions));
        OF_EXECUTIONS.forEach(table -> delete(table, "ID_", of(table, "ID_", executions)));
        delete("ACT_GE_BYTEARRAY", "ID_", bytes);
        if (!executions.isEmpty()) {
            sql.update("UPDATE ACT_RU_EXECUTION SET PARENT_ID_ = NULL, SUPER_EXEC_ = NULL, PROC_INST_ID_ = NULL WHERE ID_ IN "
                    + marks(executions), executions.toArray());
        }
        delete("ACT_RU_EXECUTION", "ID_", executions);
    }

    /** By every column that names another execution: one of them may be what was changed. */
    private Set<String> withWhatBelongsToThem(Collection<String> some) {
        Set<String> all = new TreeSet<>();
        Set<String> fresh = new TreeSet<>(some);
        while (!fresh.isEmpty()) {
            all.addAll(fresh);
            Set<String> next = new TreeSet<>();
            for (String column : TO_EXECUTIONS) {
                next.addAll(ids("SELECT ID_ FROM ACT_RU_EXECUTION WHERE " + column + " IN " + marks(fresh), fresh.toArray()));
            }
            next.removeAll(all);
            fresh = next;
        }
        return all;
    }

    private List<String> of(String table, String column, Collection<String> executions) {
        if (executions.isEmpty()) {
            return List.of();
        }
        String marks = marks(executions);
        return ids("SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL AND (EXECUTION_ID_ IN " + marks
                + " OR PROC_INST_ID_ IN " + marks + ")",
                Stream.concat(executions.stream(), executions.stream()).toArray());
    }

    private void delete(String table, String column, Collection<String> values) {
        if (!values.isEmpty()) {
            sql.update("DELETE FROM " + table + " WHERE " + column + " IN " + marks(values), values.toArray());
        }
    }

    private List<String> ids(String query, Object... arguments) {
        return sql.list(row -> row.getString(1), query, arguments);
    }

    private static String marks(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
