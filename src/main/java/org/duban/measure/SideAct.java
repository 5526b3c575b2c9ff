package org.duban.measure;

/**
 * The name of an act that no task stands for: page and API do it by this.
 *
 * @param processId the process of the measure to which it is done
 * @param <F> what comes with it
 * @param <R> what it gives
 */
public record SideAct<F, R>(String processId, String name) {

    /** Under which its form stands. */
    public String formId() {
        return processId + "-" + name;
    }
}
