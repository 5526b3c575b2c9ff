package org.duban.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.duban.engine.Models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.Startup;

/** The forms that came with this build, by id: each file is the one source for page and server. */
@Startup
@Singleton
public class Forms {

    private final Map<String, FormCheck> forms = new HashMap<>();

    Forms(Models models, ObjectMapper mapper) {
        models.resources().forEach((name, content) -> {
            if (name.endsWith(".form")) {
                try {
                    JsonNode schema = mapper.readTree(content);
                    forms.put(schema.path("id").asText(), new FormCheck(schema));
                } catch (IOException damaged) {
                    throw new UncheckedIOException("the form " + name + " cannot be read", damaged);
                }
            }
        });
        models.userTasks().forEach((task, model) -> require(task, model.formId(), forms.keySet()));
    }

    /** Refuses a user task whose form this build does not have. */
    static void require(String task, String form, Set<String> known) {
        if (!known.contains(form)) {
            throw new IllegalStateException("the user task " + task + " names the form " + form
                    + ", which this build does not have");
        }
    }

    /** The form; refuses an id that this build does not know. */
    public FormCheck get(String formId) {
        return Optional.ofNullable(forms.get(formId))
                .orElseThrow(() -> new IllegalStateException("no form " + formId));
    }
}
