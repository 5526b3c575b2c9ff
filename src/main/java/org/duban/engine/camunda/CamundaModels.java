package org.duban.engine.camunda;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.duban.engine.Models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;

/** What this binding has to know of the models beside what everybody knows. */
@Singleton
class CamundaModels {

    private static final String COUNT_KEY = "countKey";

    private final Set<String> repeated = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<String, Set<String>> interruptedBy = new HashMap<>();

    CamundaModels(Models models) {
        models.processModels().values()
                .forEach(content -> learn(Bpmn.readModelFromStream(new ByteArrayInputStream(content))));
    }

    private void learn(BpmnModelInstance model) {
        model.getModelElementsByType(UserTask.class).stream().filter(CamundaModels::repeats)
                .forEach(task -> repeated.add(key(task, task.getId())));
        model.getModelElementsByType(BoundaryEvent.class).forEach(
                event -> interruptedBy.put(key(event, event.getId()), tasksIn(event.getAttachedTo())));
        model.getModelElementsByType(CatchEvent.class).stream().filter(CamundaModels::takesCountKey)
                .flatMap(event -> event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance).map(MessageEventDefinition.class::cast)
                        .map(definition -> key(event, definition.getMessage().getName())))
                .forEach(counted::add);
    }

    /** An event whose job shall count its message takes the key of it into the run. */
    private static boolean takesCountKey(CatchEvent event) {
        return ((BpmnModelInstance) event.getModelInstance()).getModelElementsByType(ZeebeOutput.class).stream()
                .anyMatch(output -> COUNT_KEY.equals(output.getTarget()) && isInside(output, event));
    }

    private static Set<String> tasksIn(Activity activity) {
        if (activity instanceof UserTask) {
            return Set.of(activity.getId());
        }
        Collection<UserTask> all = ((BpmnModelInstance) activity.getModelInstance()).getModelElementsByType(UserTask.class);
        return all.stream().filter(task -> isInside(task, activity)).map(UserTask::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInside(ModelElementInstance element, ModelElementInstance scope) {
        for (ModelElementInstance parent = element; parent != null; parent = parent.getParentElement()) {
            if (parent.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(ModelElementInstance element) {
        for (ModelElementInstance scope = element; scope != null; scope = scope.getParentElement()) {
            if (scope instanceof Activity activity
                    && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
                return true;
            }
        }
        return false;
    }

    private static String key(ModelElementInstance element, String name) {
        ModelElementInstance scope = element;
        while (!(scope instanceof Process process)) {
            scope = scope.getParentElement();
        }
        return process.getId() + "/" + name;
    }

    /** Whether the task lies inside a multi-instance, where the engine cannot put a token back. */
    boolean isRepeated(String processId, String elementId) {
        return repeated.contains(processId + "/" + elementId);
    }

    /** The user tasks that the boundary event ends. */
    Set<String> interruptedBy(String processId, String boundaryEventId) {
        return interruptedBy.getOrDefault(processId + "/" + boundaryEventId, Set.of());
    }

    /** Whether the job behind the message counts it: such a message is repeated until the job came in. */
    boolean counts(String processId, String message) {
        return counted.contains(processId + "/" + message);
    }
}
