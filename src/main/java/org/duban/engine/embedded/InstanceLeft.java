package org.duban.engine.embedded;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.EngineCheck;
import org.duban.engine.Finding;
import org.duban.engine.binding.BindingConfig;
import org.duban.shared.Sql;

import io.quarkus.arc.lookup.LookupIfProperty;

/** Instances that no run stands behind, as after somebody changed their key by hand: nobody can act in them. */
@ApplicationScoped
@LookupIfProperty(name = BindingConfig.PROPERTY, stringValue = BindingConfig.EMBEDDED, lookupIfMissing = true)
class InstanceLeft implements EngineCheck {

    private static final int SHOWN = 100;
    private static final String LEFT = """
            SELECT i.ID_, COALESCE(d.LONG_, r.dossier_id, 0), CONCAT('an instance of ', COALESCE(i.PROC_DEF_KEY_, 'a process'),
                ' carries no run (', COALESCE(i.BUSINESS_KEY_, 'without a key'), ')')
            FROM ACT_RU_EXECUTION i LEFT JOIN engine_runs r ON r.run = i.BUSINESS_KEY_
            LEFT JOIN ACT_RU_VARIABLE d ON d.EXECUTION_ID_ = i.ID_ AND d.NAME_ = 'dossierId'
            WHERE i.PARENT_ID_ IS NULL AND i.SUPER_EXEC_ IS NULL AND (r.run IS NULL OR r.live IS NULL OR r.binding <> ?)""";

    private final Sql sql;

    InstanceLeft(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public String name() {
        return "instance-left";
    }

    @Override
    @Transactional
    public List<Finding> look() {
        return sql.list(row -> new Finding(row.getString(1), row.getLong(2), row.getString(3)),
                LEFT + " ORDER BY i.ID_ LIMIT ?",
                BindingConfig.EMBEDDED, SHOWN);
    }

    /** Whether the instance is one of them. */
    boolean isLeft(String instance) {
        return sql.one(row -> true, LEFT + " AND i.ID_ = ?", BindingConfig.EMBEDDED, instance).isPresent();
    }
}
