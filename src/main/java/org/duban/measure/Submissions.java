package org.duban.measure;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.task.Forms;

import com.fasterxml.jackson.databind.JsonNode;

/** What comes with the form of an act, by whatever door: checked against the form, and read into the record behind it. */
@ApplicationScoped
public class Submissions {

    private final Forms forms;

    Submissions(Forms forms) {
        this.forms = forms;
    }

    /** The record of what was entered; refuses each field that the form does not have or allow. */
    public <F> F read(String formId, Class<F> form, JsonNode entered) {
        return FormReader.read(form, forms.get(formId).checked(entered));
    }

    /** As {@link #read}, of what an API or Duban itself made a record of already. */
    @SuppressWarnings("unchecked")
    public <F> F checked(String formId, F entered) {
        return read(formId, (Class<F>) entered.getClass(), FormWriter.write(entered));
    }
}
