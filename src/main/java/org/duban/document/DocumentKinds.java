package org.duban.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.StartupEvent;

/** The kinds of documents that the features own. */
@ApplicationScoped
public class DocumentKinds {

    private final Map<String, DocumentKind> kinds;
    private final Engine templates;

    DocumentKinds(@All List<Owner> owners, Engine templates) {
        // Two owners of one key are two meanings of one row: the start fails on them.
        this.kinds = owners.stream().flatMap(owner -> owner.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(DocumentKind::key, Function.identity()));
        this.templates = templates;
    }

    /** Refuses to start with a kind whose documents, new or old, could not be shown. */
    void check(@Observes StartupEvent start) {
        for (DocumentKind kind : kinds.values()) {
            for (int version = 1; version <= kind.templateVersion(); version++) {
                if (templates.getTemplate(kind.template(version)) == null) {
                    throw new IllegalStateException("there is no template " + kind.template(version));
                }
            }
        }
    }

    /** All of them. */
    public List<DocumentKind> all() {
        return List.copyOf(kinds.values());
    }

    /** The kind of a row; no feature that has issued documents goes without its kind. */
    DocumentKind get(String key) {
        DocumentKind kind = kinds.get(key);
        if (kind == null) {
            throw new IllegalStateException("no feature owns documents of the kind " + key);
        }
        return kind;
    }

    /** A feature that writes documents. */
    public interface Owner {

        /** The kinds that it owns. */
        List<DocumentKind> kinds();
    }
}
