package org.duban.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.form.FormSubject;
import org.duban.problem.DubanProblem;
import org.duban.security.Actor;
import org.duban.task.Forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The acts that no task stands for, as people find them: what somebody may do to a measure now, and the form of it. */
@ApplicationScoped
public class SideActs {

    private final Acts acts;
    private final Plans plans;
    private final Desks desks;
    private final Measures measures;
    private final CaseFiles files;
    private final Forms forms;
    private final ObjectMapper json;

    SideActs(Acts acts, Plans plans, Desks desks, Measures measures, CaseFiles files, Forms forms, ObjectMapper json) {
        this.acts = acts;
        this.plans = plans;
        this.desks = desks;
        this.measures = measures;
        this.files = files;
        this.forms = forms;
        this.json = json;
    }

    /** The form of an act as it opens; refuses whoever may not do it now, by the gate or the stage that says so. */
    @Transactional
    public Opened open(long id, String name, Actor actor) {
        return opened(id, name, actor, true);
    }

    /**
     * As {@link #open}, of a form that was opened before: what has changed since is told when it is sent, so that what was
     * typed stays. Refuses whom it is not for.
     */
    @Transactional
    public Opened known(long id, String name, Actor actor) {
        return opened(id, name, actor, false);
    }

    private Opened opened(long id, String name, Actor actor, boolean whole) {
        Plan<?> plan = plans.of(measures.processOf(id));
        return opened(plan, side(plan, name), id, actor, whole);
    }

    private <M extends Measure> Opened opened(Plan<M> plan, SideAct<?, ?> side, long id, Actor actor, boolean whole) {
        M measure = measures.get(plan.type(), id);
        CaseFile file = files.get(measure.dossierId());
        Act<M, ?, ?> act = plan.side(side);
        Desk<M> desk = desks.look(file, measure, id, actor);
        if (whole) {
            require(act, desk);
        } else {
            act.requireWho(desk);
        }
        return opened(side, act, measure, file, actor);
    }

    /** Does an act with what its form sent; only an officer's is refused on another version than the one that was read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void perform(long id, String name, OptionalInt version, JsonNode entered, Actor actor) {
        acts.perform(side(plans.of(measures.processOf(id)), name), id, compared(actor, version.orElse(-1)), entered, actor);
    }

    /** What this person may do to the measure now, in the order of its plan. */
    public List<Opened> offered(Measure measure, CaseFile file, Actor actor) {
        return offered(plans.of(measure.episode().processId()), measure, file, actor);
    }

    private <M extends Measure> List<Opened> offered(Plan<M> plan, Measure of, CaseFile file, Actor actor) {
        M measure = plan.type().cast(of);
        Desk<M> desk = desks.look(file, measure, measure.id(), actor);
        List<Opened> offered = new ArrayList<>();
        plan.sides().forEach((side, act) -> {
            if ((act.stages().isEmpty() || act.stages().contains(measure.state())) && lets(act, desk)) {
                Opened opened = opened(side, act, measure, file, actor);
                if (FormSubject.isThere(opened.schema(), json.valueToTree(opened.data()))) {
                    offered.add(opened);
                }
            }
        });
        return offered;
    }

    private static <M extends Measure> void require(Act<M, ?, ?> act, Desk<M> desk) {
        act.require(desk);
        if (!act.stages().isEmpty()) {
            desk.measure().requireAt(act.stages().toArray(Stage[]::new));
        }
    }

    private static <M extends Measure> boolean lets(Act<M, ?, ?> act, Desk<M> desk) {
        try {
            require(act, desk);
            return true;
        } catch (DubanProblem refused) {
            return false;
        }
    }

    private <M extends Measure> Opened opened(SideAct<?, ?> side, Act<M, ?, ?> act, M measure, CaseFile file, Actor actor) {
        return new Opened(side, measure.id(), compared(actor, measure.version()), file.id(), file.dossierNo(), file.siteName(),
                forms.get(side.formId()).schema(), act.shown().of(measure, measure.id(), actor.organisationId()));
    }

    /** What others do to a measure takes no right from a party. */
    private static OptionalInt compared(Actor actor, int version) {
        return actor.isRegulator() ? OptionalInt.of(version) : OptionalInt.empty();
    }

    private static SideAct<?, ?> side(Plan<?> plan, String name) {
        return plan.sides().keySet().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(DubanProblem::notFound);
    }

    /**
     * An act that somebody may do, with its form.
     *
     * @param version of the measure, where the act is refused on another one
     * @param schema the {@code .form} file
     * @param data what it shows
     */
    public record Opened(SideAct<?, ?> act, long measure, OptionalInt version, long caseId, String caseNo, String site,
            JsonNode schema, Map<String, Object> data) {
    }
}
