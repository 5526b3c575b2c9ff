package org.duban.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.engine.DossierLock;
import org.duban.engine.EngineJson;
import org.duban.engine.ProcessEngine;
import org.duban.engine.ProcessEngine.Completion;
import org.duban.engine.Unheard;
import org.duban.form.DraftOverlay;
import org.duban.form.DraftRows.Draft;
import org.duban.form.Refusal;
import org.duban.form.Sending;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.security.Membership;
import org.duban.security.Memberships;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.All;

/** What people do with their tasks; each verb is one transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
public class TaskService {

    private final Tasks tasks;
    private final TaskViews views;
    private final TaskDrafts drafts;
    private final Forms forms;
    private final ProcessEngine engine;
    private final EngineJson json;
    private final Memberships memberships;
    private final DossierLock dossiers;
    private final List<UserTaskActs> acts;
    private final Clock clock;

    TaskService(Tasks tasks, TaskViews views, TaskDrafts drafts, Forms forms, ProcessEngine engine, EngineJson json,
            Memberships memberships, DossierLock dossiers, @All List<UserTaskActs> acts, Clock clock) {
        this.tasks = tasks;
        this.views = views;
        this.drafts = drafts;
        this.forms = forms;
        this.engine = engine;
        this.json = json;
        this.memberships = memberships;
        this.dossiers = dossiers;
        this.acts = acts;
        this.clock = clock;
    }

    /** The task; refuses whoever may not see it as if it were not there. */
    public TaskView get(long taskId, Actor actor) {
        return views.of(readable(taskId, actor), actor);
    }

    /** The task as a feature sees it; refuses whoever may not see it. */
    public UserTask userTask(long taskId, Actor actor) {
        return views.task(readable(taskId, actor));
    }

    /** The task's form with what it shows when it opens. */
    public TaskForm form(long taskId, Actor actor) {
        TaskRow row = readable(taskId, actor);
        Map<String, Object> data = act(row).formData(views.task(row), actor);
        Optional<Draft> draft = drafts.of(taskId, actor.personId());
        if (draft.isPresent()) {
            data = DraftOverlay.lay(data, draft.get().data());
        } else if (row.submitted != null && row.holder().filter(actor.personId()::equals).isPresent()) {
            data = DraftOverlay.lay(data, json.variables(row.submitted));
        }
        return new TaskForm(row.version, forms.get(row.formId).schema(), data,
                draft.map(Draft::data).orElse(Map.of()), draft.map(Draft::savedAt), draft.flatMap(Draft::refusal));
    }

    /** Keeps what the person has typed so far; says when. */
    public Instant saveDraft(long taskId, JsonNode data, Actor actor) {
        TaskRow row = readable(taskId, actor);
        TaskScope.requireAct(actor, row);
        requireOpen(row);
        if (!data.isObject()) {
            throw DubanProblem.invalid("", "草稿应为一个对象。", "The draft is not an object.");
        }
        return drafts.save(taskId, actor.personId(), data);
    }

    /**
     * Keeps what the form of a page sent, with why it was refused; a repeat of the same sending writes nothing. What was
     * refused because the task has ended or waits is kept too, so that its writer can read it once more.
     */
    public void keepSent(long taskId, JsonNode typed, Optional<Refusal> refusal, Sending sending, Actor actor) {
        TaskRow row = readable(taskId, actor);
        TaskScope.requireAct(actor, row);
        if (refusal.isEmpty()) {
            requireOpen(row);
        }
        drafts.keep(taskId, actor.personId(), typed, refusal, sending);
    }

    /** Takes the task; refuses when somebody else holds it. */
    public TaskView claim(long taskId, OptionalInt version, Actor actor) {
        TaskRow row = locked(taskId, actor);
        requireFree(row, actor);
        if (row.holder().filter(actor.personId()::equals).isEmpty()) {
            requireVersion(row, version);
            row.assign(actor.personId(), actor.name(), actor, clock.instant());
        }
        return views.of(row, actor);
    }

    /** Gives the task back to the unit. */
    public TaskView release(long taskId, OptionalInt version, Actor actor) {
        TaskRow row = locked(taskId, actor);
        requireFree(row, actor);
        requireVersion(row, version);
        row.assign(null, null, actor, clock.instant());
        return views.of(row, actor);
    }

    /** Hands the task to a colleague of the same organisation and post who is there today. */
    public TaskView handOver(long taskId, OptionalInt version, String personId, Actor actor) {
        TaskRow row = locked(taskId, actor);
        requireFree(row, actor);
        requireVersion(row, version);
        Membership receiver = memberships.findByIdOptional(personId).filter(Membership::isActive)
                .filter(member -> row.organisation().filter(id -> id == member.organisation().id()).isPresent())
                .filter(member -> member.roles().contains(row.role)).orElseThrow(TaskProblems::noSuchReceiver);
        if (receiver.isAbsent(LocalDate.now(clock))) {
            throw TaskProblems.receiverAbsent(receiver.name());
        }
        row.assign(receiver.personId(), receiver.name(), actor, clock.instant());
        return views.of(row, actor);
    }

    /**
     * Does the act behind the task: scope, version token, form, gates, domain and the engine's step in one transaction; the
     * answer comes from the domain.
     */
    public TaskView complete(long taskId, OptionalInt version, JsonNode submitted, Actor actor) {
        TaskRow row = locked(taskId, actor);
        requireFree(row, actor);
        requireVersion(row, version);
        TaskOutcome outcome = perform(row, submitted, actor);
        if (outcome.completes()
                && engine.complete(row.task(), row.episode(), outcome.variables()) == Completion.WENT_ON) {
            row.state = TaskState.COMPLETED;
        }
        tellAfter(row, outcome);
        return views.of(row, actor);
    }

    /** As {@link #complete}, for an act that the engine knows already: whoever heard of it there answers it. */
    TaskOutcome completedElsewhere(long taskId, JsonNode submitted, Actor actor) {
        TaskRow row = locked(taskId, actor);
        requireFree(row, actor);
        TaskOutcome outcome = perform(row, submitted, actor);
        tellAfter(row, outcome);
        return outcome;
    }

    /**
     * Where the act is done here, only once the engine has taken the step: the one inside has completed the task by then, and
     * hears nothing on behalf of one that still waits. Of an act done elsewhere the engine knows already.
     */
    private void tellAfter(TaskRow row, TaskOutcome outcome) {
        outcome.afterwards().ifPresent(message -> engine.tell(row.episode(), message, Unheard.KEEP));
        if (outcome.beginsAgain()) {
            // Rows and standings are read past Hibernate.
            tasks.flush();
            engine.beginAgain(row.episode());
        }
    }

    private TaskOutcome perform(TaskRow row, JsonNode submitted, Actor actor) {
        JsonNode checked = forms.get(row.formId).checked(submitted);
        // From here on: what the act itself begins counts among what comes next.
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TaskOutcome outcome = act(row).complete(views.task(row), actor, checked);
        row.changed(actor.name(), begun);
        row.assignee = actor.personId();
        row.assigneeName = actor.name();
        row.submitted = null;
        drafts.discard(row.id);
        if (outcome.completes()) {
            row.state = TaskState.COMPLETING;
            row.outcome = json.write(outcome.variables());
        }
        return outcome;
    }

    /** The row under the case's lock and its own, open and for this person to act on. */
    private TaskRow locked(long taskId, Actor actor) {
        TaskRow seen = readable(taskId, actor);
        dossiers.lock(seen.dossierId);
        TaskRow row = tasks.locked(taskId).orElseThrow(DubanProblem::notFound);
        TaskScope.requireAct(actor, row);
        requireOpen(row);
        return row;
    }

    private TaskRow readable(long taskId, Actor actor) {
        return tasks.findByIdOptional(taskId).filter(row -> TaskScope.mayRead(actor, row))
                .orElseThrow(DubanProblem::notFound);
    }

    private static void requireOpen(TaskRow row) {
        if (!row.isOpen()) {
            throw TaskProblems.notOpen(row);
        }
        if (row.paused) {
            throw TaskProblems.paused();
        }
    }

    /** A task is free for whoever holds it, and for his colleagues while he is away or once he has left. */
    private void requireFree(TaskRow row, Actor actor) {
        if (row.holder().filter(holder -> !holder.equals(actor.personId())).filter(holder -> isThere(holder, row))
                .isPresent()) {
            throw TaskProblems.claimed(row);
        }
    }

    private boolean isThere(String holder, TaskRow row) {
        return memberships.findByIdOptional(holder).filter(member -> member.isThere(LocalDate.now(clock)))
                .filter(member -> row.organisation().filter(id -> id == member.organisation().id()).isPresent())
                .isPresent();
    }

    private static void requireVersion(TaskRow row, OptionalInt version) {
        if (version.isPresent() && version.getAsInt() != row.version) {
            throw TaskProblems.stale(row);
        }
    }

    private UserTaskAct act(TaskRow row) {
        return acts.stream().flatMap(some -> some.find(row.processId, row.elementId).stream()).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no use case stands behind " + row.processId + "/" + row.elementId));
    }
}
