package org.duban.engine.embedded;

import java.util.List;
import java.util.stream.Collectors;

/** A model that the embedded engine would not walk as Camunda 8 does: every place of it, each with its reason. */
class ModelRefused extends IllegalStateException {

    private final transient List<Refusal> refusals;

    ModelRefused(String fileName, List<Refusal> refusals) {
        super(fileName + " cannot be walked by the embedded engine:" + refusals.stream()
                .map(refusal -> "\n  " + refusal.elementId() + ": " + refusal.reason()).collect(Collectors.joining()));
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /**
     * One thing that is not translated.
     *
     * @param elementId of the element of BPMN that holds it, or its kind where it has no id
     */
    record Refusal(String elementId, String reason) {
    }
}
