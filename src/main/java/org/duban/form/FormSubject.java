package org.duban.form;

import com.fasterxml.jackson.databind.JsonNode;

/** What a form is filled in about: without any of it there is nothing to be filled in. */
public final class FormSubject {

    private FormSubject() {
    }

    /** Whether each choice that has to be made offers something, and each list that nobody can add to has a row. */
    public static boolean isThere(JsonNode schema, JsonNode data) {
        for (JsonNode component : schema.path("components")) {
            boolean chosen = component.has("valuesKey") && component.path("validate").path("required").asBoolean();
            boolean given = component.path("type").asText().equals("dynamiclist")
                    && !component.path("allowAddRemove").asBoolean();
            if ((chosen && data.path(component.path("valuesKey").asText()).isEmpty())
                    || (given && data.path(component.path("path").asText()).isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is anything to fill in at all, or the button says everything. */
    public static boolean asks(JsonNode schema) {
        for (JsonNode component : schema.path("components")) {
            if (component.has("key") || component.has("path")) {
                return true;
            }
        }
        return false;
    }
}
