package org.duban.task;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.DueDay;
import org.duban.engine.EngineJson;
import org.duban.engine.Models;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;

/** Turns rows into what people and features see. */
@ApplicationScoped
class TaskViews {

    private final Models models;
    private final EngineJson json;

    TaskViews(Models models, EngineJson json) {
        this.models = models;
        this.json = json;
    }

    UserTask task(TaskRow row) {
        return new UserTask(row.id, row.episode(), row.elementId, row.organisation(), row.holder(),
                json.variables(row.variables));
    }

    TaskView of(TaskRow row, Actor reader) {
        return new TaskView(row.id, row.version, row.processId, row.elementId,
                models.userTask(row.processId, row.elementId).name(), row.formId, row.dossierId, row.dossierNo, row.count,
                row.region, row.role, row.relation, row.organisation(), row.holder(),
                Optional.ofNullable(row.assigneeName), DueDay.ofNullable(row.dueOn, row.missingYear), row.state, row.paused,
                row.returned, row.createdAt, row.changedAt, Optional.ofNullable(row.changedBy),
                Optional.ofNullable(row.note), row.holder().filter(reader.personId()::equals).isPresent(),
                mayAct(row, reader));
    }

    private static boolean mayAct(TaskRow row, Actor reader) {
        try {
            TaskScope.requireAct(reader, row);
            return row.isOpen() && !row.paused;
        } catch (DubanProblem refused) {
            return false;
        }
    }
}
