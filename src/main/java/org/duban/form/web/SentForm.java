package org.duban.form.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.duban.form.FormProblems;
import org.duban.form.Sending;

/**
 * What a page's form sent.
 *
 * @param fields each field's values, files among them by the ids under which they were taken
 * @param problems why files were not taken
 * @param sending which sending of the form it is
 */
public record SentForm(Map<String, List<String>> fields, FormProblems problems, Sending sending) {

    /** The only value of a field; empty where it was not sent. */
    public String one(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** The version that the page showed; of one that cannot be read the present one differs. */
    public OptionalInt version() {
        String version = one("version");
        return version.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of(version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }
}
