package org.duban.form.web;

import java.util.List;
import java.util.Map;

import org.duban.form.FormProblems;

/**
 * What a page's form sent.
 *
 * @param fields each field's values, files among them by the ids under which they were taken
 * @param problems why files were not taken
 */
public record SentForm(Map<String, List<String>> fields, FormProblems problems) {

    /** The only value of a field; empty where it was not sent. */
    public String one(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
