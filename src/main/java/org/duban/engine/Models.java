package org.duban.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.quarkus.runtime.util.ClassPathUtils;

/** The models and forms that came with this build, and what Duban has to know of them. */
@Singleton
class Models {

    private final SortedMap<String, byte[]> resources = new TreeMap<>();
    private final Map<String, UserTaskModel> userTasks = new HashMap<>();
    private final Map<String, Set<String>> interruptedBy = new HashMap<>();

    Models() {
        try {
            ClassPathUtils.consumeAsPaths("bpmn", this::collect);
            ClassPathUtils.consumeAsPaths("forms", this::collect);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        resources.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                learn(Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
            }
        });
    }

    private void collect(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .forEach(file -> {
                        try {
                            resources.put(file.getFileName().toString(), Files.readAllBytes(file));
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void learn(BpmnModelInstance model) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String form = Optional.ofNullable(task.getSingleExtensionElement(ZeebeFormDefinition.class))
                    .map(ZeebeFormDefinition::getFormId).orElse("");
            userTasks.put(process(task) + "/" + task.getId(),
                    new UserTaskModel(task.getName(), form, isRepeated(task)));
        }
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            interruptedBy.put(process(event) + "/" + event.getId(), tasksIn(event.getAttachedTo()));
        }
    }

    private static Set<String> tasksIn(Activity activity) {
        if (activity instanceof UserTask) {
            return Set.of(activity.getId());
        }
        Collection<UserTask> inside = activity.getModelInstance().getModelElementsByType(
                activity.getModelInstance().getModel().getType(UserTask.class)).stream()
                .map(UserTask.class::cast).toList();
        return inside.stream().filter(task -> isInside(task, activity)).map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    private static boolean isInside(ModelElementInstance element, ModelElementInstance scope) {
        for (ModelElementInstance parent = element; parent != null; parent = parent.getParentElement()) {
            if (parent.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(ModelElementInstance element) {
        for (ModelElementInstance scope = element; scope != null; scope = scope.getParentElement()) {
            if (scope instanceof Activity activity
                    && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
                return true;
            }
        }
        return false;
    }

    private static String process(ModelElementInstance element) {
        ModelElementInstance scope = element;
        while (!(scope instanceof Process process)) {
            scope = scope.getParentElement();
        }
        return process.getId();
    }

    /** Every model and form by file name. */
    SortedMap<String, byte[]> resources() {
        return resources;
    }

    /** SHA-256 over all names and contents. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The user task in its model; refuses one that this build does not know. */
    UserTaskModel userTask(String processId, String elementId) {
        return Optional.ofNullable(userTasks.get(processId + "/" + elementId)).orElseThrow(
                () -> new IllegalStateException("no user task " + elementId + " in the model " + processId));
    }

    /** Whether this build has the user task. */
    boolean knows(String processId, String elementId) {
        return userTasks.containsKey(processId + "/" + elementId);
    }

    /** The user tasks that the boundary event ends. */
    Set<String> interruptedBy(String processId, String boundaryEventId) {
        return interruptedBy.getOrDefault(processId + "/" + boundaryEventId, Set.of());
    }

    /**
     * A user task of a model.
     *
     * @param repeated inside a multi-instance, where the engine cannot put a token back
     */
    record UserTaskModel(String name, String formId, boolean repeated) {
    }
}
