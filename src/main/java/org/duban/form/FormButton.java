package org.duban.form;

import org.duban.problem.Text;

import com.fasterxml.jackson.databind.JsonNode;

/** The button of a form that has a page of its own: its label is the verb of the act. */
public final class FormButton {

    private FormButton() {
    }

    /** What pressing it does, in words; refuses a form without a button. */
    public static Text verb(JsonNode schema) {
        for (JsonNode component : schema.path("components")) {
            if (isOne(component)) {
                return new Text(component.path("label").asText(), component.path("properties").path("en").asText());
            }
        }
        throw new IllegalStateException("the form " + schema.path("id").asText() + " has no button");
    }

    static boolean isOne(JsonNode component) {
        return "button".equals(component.path("type").asText());
    }
}
