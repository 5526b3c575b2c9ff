package org.duban.measure;

import com.fasterxml.jackson.databind.JsonNode;

/** What a form sends of the record behind it. */
public final class FormEntries {

    private FormEntries() {
    }

    /** The fields with what they hold. */
    public static JsonNode of(Object form) {
        return FormWriter.write(form);
    }
}
