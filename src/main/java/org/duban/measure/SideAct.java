package org.duban.measure;

/**
 * The name of an act that no task stands for: page and API do it by this.
 *
 * @param processId the process of the measure to which it is done
 * @param formId under which its form stands
 * @param <F> what comes with it
 * @param <R> what it gives
 */
public record SideAct<F, R>(String processId, String name, String formId) {

    /** An act with a form of its measure's own. */
    public SideAct(String processId, String name) {
        this(processId, name, processId + "-" + name);
    }
}
