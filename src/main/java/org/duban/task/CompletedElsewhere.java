package org.duban.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.EngineJson;
import org.duban.engine.EngineTask;
import org.duban.engine.EngineTasks.Elsewhere;
import org.duban.idempotency.Deadlocks;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.Memberships;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * A task that somebody completed past Duban, in Camunda's Tasklist or by a script. The act is done for the person whom
 * Tasklist names as the task's assignee, through every gate that our own pages meet; with nobody known behind it, or when
 * a gate refuses, it is not done.
 */
@ApplicationScoped
class CompletedElsewhere {

    private static final String BY_NOBODY = "在其他系统中提交，无法确认办理人，已退回 · completed elsewhere by nobody known, put back";

    private final Memberships memberships;
    private final Tasks rows;
    private final TaskService tasks;
    private final Forms forms;
    private final EngineJson json;
    private final ObjectMapper mapper;

    CompletedElsewhere(Memberships memberships, Tasks rows, TaskService tasks, Forms forms, EngineJson json,
            ObjectMapper mapper) {
        this.rows = rows;
        this.memberships = memberships;
        this.tasks = tasks;
        this.forms = forms;
        this.json = json;
        this.mapper = mapper;
    }

    /** Does the act for whoever is behind it, in transactions of its own: nothing is held meanwhile. */
    Elsewhere take(EngineTask task, Map<String, Object> submitted, Optional<String> login) {
        TaskRow row = QuarkusTransaction.requiringNew().call(() -> rows.locked(task)).orElseThrow();
        Map<String, Object> entries = entries(row, submitted);
        Optional<Actor> behind = login.flatMap(name -> QuarkusTransaction.requiringNew().call(() -> officer(name)));
        if (behind.isEmpty()) {
            return new Elsewhere(Optional.empty(), json.write(entries), BY_NOBODY);
        }
        try {
            TaskOutcome outcome = Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> tasks
                    .completedElsewhere(row.id, mapper.valueToTree(entries), behind.get())));
            Log.infof("%s of dossier %d was done in Tasklist", row.elementId, row.dossierId);
            return new Elsewhere(Optional.of(outcome).filter(TaskOutcome::completes).map(TaskOutcome::variables), null, "");
        } catch (DubanProblem refused) {
            return new Elsewhere(Optional.empty(), json.write(entries), "在其他系统中提交，未予受理：" + refused.detail().zh()
                    + " · completed elsewhere, refused: " + refused.detail().en());
        }
    }

    /** Respondents never reach Camunda's own pages: whoever is not of an authority has no act there. */
    private Optional<Actor> officer(String login) {
        return memberships.signingInAs(login).map(Actor::asLastSeen).filter(Actor::isRegulator);
    }

    /** What the form asks for, of all that was submitted: the process's own references are not the submitter's to change. */
    private Map<String, Object> entries(TaskRow row, Map<String, Object> submitted) {
        Set<String> fields = forms.get(row.formId).keys();
        Map<String, Object> entries = new HashMap<>(submitted);
        entries.keySet().retainAll(fields);
        entries.keySet().removeAll(json.variables(row.variables).keySet());
        return entries;
    }
}
