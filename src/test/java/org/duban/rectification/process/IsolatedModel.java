package org.duban.rectification.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of a model under names of its own, so that a test can walk it on an engine where Duban's workers, or another
 * test's, are at work. Only names change; and since all job-based user tasks of an engine share one job type, they
 * become service tasks, which the engine drives in the same way.
 */
public final class IsolatedModel {

    public static final String USER_TASK_TYPE = "user-task";

    private final String suffix;

    public IsolatedModel(String suffix) {
        this.suffix = suffix;
    }

    /** The name under which an id, job type or message of the model goes in the copy. */
    public String name(String original) {
        return original + "-" + suffix;
    }

    /** The model with every user task as a service task of type {@link #USER_TASK_TYPE}. */
    public String walkable(Path model) throws IOException {
        return renamed(model)
                .replaceAll("<zeebe:formDefinition [^>]*>",
                        "<zeebe:taskDefinition type=\"" + name(USER_TASK_TYPE) + "\" />")
                .replaceAll("\\s*<zeebe:assignmentDefinition [^>]*>", "")
                .replace("bpmn:userTask", "bpmn:serviceTask");
    }

    /** The model as it is, under the copy's names; forms are renamed by {@link #form}. */
    String renamed(Path model) throws IOException {
        return Files.readString(model)
                .replaceAll("(<bpmn:process id=\"[^\"]*)", "$1-" + suffix)
                .replaceAll("(<bpmndi:BPMNPlane [^>]*bpmnElement=\"[^\"]*)", "$1-" + suffix)
                .replaceAll("(<bpmn:message [^>]*name=\"[^\"]*)", "$1-" + suffix)
                .replaceAll("(<zeebe:taskDefinition type=\"[^\"]*)", "$1-" + suffix)
                .replaceAll("(<zeebe:executionListener [^>]*type=\"[^\"]*)", "$1-" + suffix)
                .replaceAll("(<zeebe:formDefinition formId=\"[^\"]*)", "$1-" + suffix);
    }

    /** The form under the copy's name. */
    String form(Path form) throws IOException {
        return Files.readString(form).replaceFirst("(\"id\": \"[^\"]*)", "$1-" + suffix);
    }
}
