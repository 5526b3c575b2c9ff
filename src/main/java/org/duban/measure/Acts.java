package org.duban.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.DueDay;
import org.duban.casefile.CaseVersions;
import org.duban.engine.Episode;
import org.duban.engine.Models;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.task.TaskOutcome;
import org.duban.task.UserTask;

import com.fasterxml.jackson.databind.JsonNode;

/** The one door to a measure's acts, for tasks, pages and API: lock, read, gates, version, stage, deed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Acts {

    private final Plans plans;
    private final Desks desks;
    private final Measures measures;
    private final CaseVersions versions;
    private final Models models;
    private final Paperwork paperwork;
    private final Submissions submissions;
    private final HandlingDays handling;

    Acts(Plans plans, Desks desks, Measures measures, CaseVersions versions, Models models, Paperwork paperwork,
            Submissions submissions, HandlingDays handling) {
        this.plans = plans;
        this.desks = desks;
        this.measures = measures;
        this.versions = versions;
        this.models = models;
        this.submissions = submissions;
        this.paperwork = paperwork;
        this.handling = handling;
    }

    /** Whether this is a user task of a measure. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean know(String processId, String elementId) {
        return plans.find(processId).flatMap(plan -> plan.task(elementId)).isPresent();
    }

    /** The user task at which a measure in this stage stands, where one act alone is done in it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> taskAt(String processId, Stage stage) {
        return plans.of(processId).taskAt(stage);
    }

    /** Does the act behind a task with what came with its form. */
    public TaskOutcome perform(UserTask task, JsonNode entered, Actor actor) {
        return perform(plans.of(task.episode().processId()), task, entered, actor);
    }

    private <M extends Measure> TaskOutcome perform(Plan<M> plan, UserTask task, JsonNode entered, Actor actor) {
        return perform(plan, act(plan, task), task, entered, actor);
    }

    private <M extends Measure, F> TaskOutcome perform(Plan<M> plan, Act<M, F, TaskOutcome> act, UserTask task,
            JsonNode entered, Actor actor) {
        long id = measure(task);
        return perform(plan, act, id, about(task, id), OptionalInt.empty(), FormReader.read(act.form(), entered), actor);
    }

    /** Does an act that no task stands for; refuses it on another version of the measure than the one that was read. */
    public <F, R> R perform(SideAct<F, R> name, long id, OptionalInt version, F entered, Actor actor) {
        return perform(name, id, version, FormWriter.write(entered), actor);
    }

    /** As above, with what came with its form; refuses each field that the form does not have or allow. */
    public <F, R> R perform(SideAct<F, R> name, long id, OptionalInt version, JsonNode entered, Actor actor) {
        return perform(plans.of(name.processId()), name, id, version, entered, actor);
    }

    private <M extends Measure, F, R> R perform(Plan<M> plan, SideAct<F, R> name, long id, OptionalInt version,
            JsonNode entered, Actor actor) {
        Act<M, F, R> act = plan.side(name);
        return perform(plan, act, id, id, version, submissions.read(name.formId(), act.form(), entered), actor);
    }

    private <M extends Measure, F, R> R perform(Plan<M> plan, Act<M, F, R> act, long id, long about, OptionalInt version,
            F entered, Actor actor) {
        Desk<M> desk = desks.open(plan.type(), id, about, Optional.of(actor));
        act.require(desk);
        M measure = desk.measure();
        version.ifPresent(read -> versions.require(desk.file().id(), read, measure.version(), actor));
        if (!act.stages().isEmpty()) {
            measure.act(desk.now(), act.stages().toArray(Stage[]::new));
        }
        return act.deed().apply(desk, entered);
    }

    /** What the form of a task shows to its reader when it opens. */
    public Map<String, Object> shown(UserTask task, Actor reader) {
        return shown(plans.of(task.episode().processId()), task, reader);
    }

    private <M extends Measure> Map<String, Object> shown(Plan<M> plan, UserTask task, Actor reader) {
        long id = measure(task);
        return act(plan, task).shown().of(measures.get(plan.type(), id), about(task, id), reader.organisationId());
    }

    /** The papers that the act behind a task is about, where it is about some: as they were issued, or would leave now. */
    public List<PaperBeside> papers(UserTask task, Actor reader) {
        return plans.find(task.episode().processId()).map(plan -> papers(plan, task, reader)).orElse(List.of());
    }

    private <M extends Measure> List<PaperBeside> papers(Plan<M> plan, UserTask task, Actor reader) {
        return plan.task(task.elementId()).flatMap(Act::paper).map(life -> {
            long id = measure(task);
            Desk<M> desk = desks.look(plan.type(), id, about(task, id), reader);
            return paperwork.beside(desk, life);
        }).orElse(List.of());
    }

    /**
     * The day by which the act behind a task is due: a legal date where one binds, else by the authority's own rule from the
     * day
     * on which the task came up. Empty where there is neither, and of a task that is no measure's.
     */
    public Optional<DueDay> due(Episode episode, String elementId, Map<String, Object> variables, LocalDate since) {
        return plans.find(episode.processId()).flatMap(plan -> due(plan, episode, elementId, variables, since));
    }

    private <M extends Measure> Optional<DueDay> due(Plan<M> plan, Episode episode, String elementId,
            Map<String, Object> variables, LocalDate since) {
        return plan.task(elementId).flatMap(act -> measures.of(episode).flatMap(id -> {
            M measure = measures.get(plan.type(), id);
            return act.due().flatMap(day -> day.apply(measure, about(episode, elementId, variables, id)))
                    .or(() -> handling.due(episode.dossierId(), elementId,
                            profile -> act.doableFrom().flatMap(day -> day.apply(measure, profile)).filter(since::isBefore)
                                    .orElse(since)));
        }));
    }

    private static <M extends Measure> Act<M, ?, TaskOutcome> act(Plan<M> plan, UserTask task) {
        return plan.task(task.elementId()).orElseThrow();
    }

    private long measure(UserTask task) {
        return measures.of(task.episode()).orElseThrow(DubanProblem::notFound);
    }

    private long about(UserTask task, long measure) {
        return about(task.episode(), task.elementId(), task.variables(), measure);
    }

    /** What tells several of these tasks apart, as the model says; else the measure itself. */
    private long about(Episode episode, String elementId, Map<String, Object> variables, long measure) {
        String variable = models.userTask(episode.processId(), elementId).about();
        return variable.isEmpty() ? measure : ((Number) variables.get(variable)).longValue();
    }
}
