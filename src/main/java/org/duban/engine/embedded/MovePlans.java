package org.duban.engine.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.engine.Models;
import org.duban.engine.embedded.RunsBehind.Step;
import org.operaton.bpm.engine.migration.MigrationInstruction;
import org.operaton.bpm.engine.migration.MigrationInstructionBuilder;
import org.operaton.bpm.engine.migration.MigrationPlan;
import org.operaton.bpm.engine.migration.MigrationPlanBuilder;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.Activity;
import org.operaton.bpm.model.bpmn.instance.CatchEvent;
import org.operaton.bpm.model.bpmn.instance.MessageEventDefinition;

/** What of an older version becomes what in the newest: what is called alike and is alike, and what the models say. */
@ApplicationScoped
class MovePlans {

    private static final String LOOP = "#multiInstanceBody";

    private final EmbeddedEngine engine;
    private final Models models;

    MovePlans(EmbeddedEngine engine, Models models) {
        this.engine = engine;
        this.models = models;
    }

    /** The plan; the engine refuses one that would make another kind of thing of something. */
    MigrationPlan plan(Step step) {
        Map<String, String> renamed = models.moves(step.process());
        MigrationPlanBuilder plan = engine.runtime().createMigrationPlan(step.oldId(), step.newId());
        engine.runtime().createMigrationPlan(step.oldId(), step.newId()).mapEqualActivities().updateEventTriggers().build()
                .getInstructions().stream()
                .filter(alike -> !renamed.containsKey(alike.getSourceActivityId().replace(LOOP, "")))
                .forEach(alike -> map(plan, alike));
        BpmnModelInstance old = engine.repository().getBpmnModelInstance(step.oldId());
        renamed.forEach((before, now) -> {
            if (old.getModelElementById(before) != null) {
                rename(plan, old, before, now);
            }
        });
        return plan.build();
    }

    private static void map(MigrationPlanBuilder plan, MigrationInstruction alike) {
        MigrationInstructionBuilder mapped = plan.mapActivities(alike.getSourceActivityId(), alike.getTargetActivityId());
        if (alike.isUpdateEventTrigger()) {
            mapped.updateEventTrigger();
        }
    }

    private static void rename(MigrationPlanBuilder plan, BpmnModelInstance old, String before, String now) {
        if (old.getModelElementById(before) instanceof Activity activity && activity.getLoopCharacteristics() != null) {
            plan.mapActivities(before + LOOP, now + LOOP);
        }
        MigrationInstructionBuilder mapped = plan.mapActivities(before, now);
        if (listens(old, before)) {
            mapped.updateEventTrigger();
        }
    }

    private static boolean listens(BpmnModelInstance old, String element) {
        return old.getModelElementById(element) instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    /** Those of the elements of the older version that become nothing. */
    static List<String> left(MigrationPlan plan, List<String> elements) {
        List<String> left = new ArrayList<>(elements);
        plan.getInstructions().forEach(one -> left.remove(one.getSourceActivityId()));
        return left;
    }
}
