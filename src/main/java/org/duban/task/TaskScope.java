package org.duban.task;

import org.duban.security.Actor;
import org.duban.security.Role;

/** Who may see a task and who may do it; {@code WorkList} says the same in SQL. */
final class TaskScope {

    /** The relation of the dossier's leading authority. */
    static final String AUTHORITY = "authority";

    private TaskScope() {
    }

    /** An authority sees its region, everybody else what his own organisation has to do. */
    static boolean mayRead(Actor actor, TaskRow row) {
        if (actor.readsAsAuthority()) {
            return row.region.startsWith(actor.region());
        }
        return holds(actor, row) && row.organisation().filter(id -> id == actor.organisationId()).isPresent();
    }

    /** Refuses whoever does not act for the task's organisation in the task's role. */
    static void requireAct(Actor actor, TaskRow row) {
        if (row.organisation().isEmpty()) {
            throw TaskProblems.nobodyHolds(row);
        }
        boolean regulates = !row.relation.equals(AUTHORITY) || actor.isRegulator();
        if (!holds(actor, row) || row.organisationId != actor.organisationId() || !regulates) {
            throw TaskProblems.notYours(row);
        }
    }

    private static boolean holds(Actor actor, TaskRow row) {
        return Role.of(row.role).filter(actor::is).isPresent();
    }
}
