package org.duban.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.idempotency.Deadlocks;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.Memberships;
import org.jspecify.annotations.Nullable;

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

    private final Tasklist tasklist;
    private final Memberships memberships;
    private final TaskService tasks;
    private final Forms forms;
    private final EngineJson json;
    private final ObjectMapper mapper;

    CompletedElsewhere(Tasklist tasklist, Memberships memberships, TaskService tasks, Forms forms, EngineJson json,
            ObjectMapper mapper) {
        this.tasklist = tasklist;
        this.memberships = memberships;
        this.tasks = tasks;
        this.forms = forms;
        this.json = json;
        this.mapper = mapper;
    }

    /** Does the act for whoever is behind it. The row was read in a transaction of its own; nothing of it is held. */
    Taken take(TaskRow row, JobFacts facts) {
        Map<String, Object> entries = entries(row, facts);
        Optional<Actor> behind = tasklist.assignee(row.jobKey)
                .flatMap(login -> QuarkusTransaction.requiringNew().call(() -> officer(login)));
        if (behind.isEmpty()) {
            return new Taken(Optional.empty(), json.write(entries), BY_NOBODY);
        }
        try {
            TaskOutcome outcome = Deadlocks.retried(() -> QuarkusTransaction.requiringNew().call(() -> tasks
                    .completedElsewhere(row.id, mapper.valueToTree(entries), behind.get())));
            Log.infof("%s of case %d was done in Tasklist", row.elementId, row.caseId);
            return new Taken(Optional.of(outcome), null, "");
        } catch (DubanProblem refused) {
            return new Taken(Optional.empty(), json.write(entries), "在其他系统中提交，未予受理：" + refused.detail().zh()
                    + " · completed elsewhere, refused: " + refused.detail().en());
        }
    }

    /** Respondents never reach Camunda's own pages: whoever is not of an authority has no act there. */
    private Optional<Actor> officer(String login) {
        return memberships.signingInAs(login).map(Actor::asLastSeen).filter(Actor::isRegulator);
    }

    /** What the form asks for, of all that was submitted: the process's own references are not the submitter's to change. */
    private Map<String, Object> entries(TaskRow row, JobFacts facts) {
        Set<String> fields = forms.get(row.formId).keys();
        Map<String, Object> entries = new HashMap<>(facts.variables());
        entries.keySet().retainAll(fields);
        entries.keySet().removeAll(json.variables(row.variables).keySet());
        return entries;
    }

    /**
     * What became of it.
     *
     * @param outcome what the domain says of the act; empty when it was not done
     * @param submitted what was typed, for whoever does the task now
     * @param note why it was not done
     */
    record Taken(Optional<TaskOutcome> outcome, @Nullable String submitted, String note) {

        /** Nothing more is to be done with it. */
        static final Taken NOTHING = new Taken(Optional.empty(), null, "");
    }
}
