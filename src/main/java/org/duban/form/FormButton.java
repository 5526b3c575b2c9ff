package org.duban.form;

import org.duban.problem.Text;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The button of a form that has a page of its own: what pressing it does, in the form's words.
 *
 * @param irreversible whether nothing takes it back, so that the page says so before
 */
public record FormButton(Text verb, boolean irreversible) {

    static final String TYPE = "button";

    /** The button of this form; refuses a form without one. */
    public static FormButton of(JsonNode schema) {
        for (JsonNode component : schema.path("components")) {
            if (isOne(component)) {
                JsonNode words = component.path("properties");
                return new FormButton(new Text(component.path("label").asText(), words.path("en").asText()),
                        words.has("irreversible"));
            }
        }
        throw new IllegalStateException("the form " + schema.path("id").asText() + " has no button");
    }

    static boolean isOne(JsonNode component) {
        return TYPE.equals(component.path("type").asText());
    }
}
